import { ObservedFact } from '@waymark/plugin-waymark-node';
import { FactBatch, PushedObservation } from '../facts';
import { canonicalJson } from './canonicalJson';
import { FactRowBatch } from './FactRowBatch';

/** Adds all that a source observed. What it does not observe any more is gone, also what it does not declare any more. */
export function addObserved(
  rows: FactRowBatch,
  entityRef: string,
  { source, observedAt }: FactBatch,
  observed: { facts: readonly ObservedFact[]; names: readonly string[] },
): void {
  const found = new Set(observed.facts.map(it => it.name));
  for (const { name, source: from, observed_at: at } of rows.known(entityRef)) {
    const isOwn =
      observed.names.includes(name) || (from === source && at === null);
    if (isOwn && !found.has(name)) {
      rows.remove(entityRef, name, observedAt);
    }
  }
  for (const { name, value, evidence } of observed.facts) {
    rows.set(
      { entityRef, name, value: canonicalJson(value), source, evidence },
      observedAt,
    );
  }
}

/** Adds what another system observed, unless a later observation is known. Returns whether that changes anything. */
export function addPushed(
  rows: FactRowBatch,
  pushed: PushedObservation,
): boolean {
  const { entityRef, name, value, observedAt, source, evidence } = pushed;
  const known = rows.get(entityRef, name);
  if (known && Number(known.observed_at ?? known.since) > observedAt) {
    return false;
  }
  return rows.set(
    {
      entityRef,
      name,
      value: canonicalJson(value),
      observedAt,
      source,
      evidence,
    },
    observedAt,
  );
}
