import { Fact } from '@waymark/plugin-waymark-common';
import { Knex } from 'knex';
import { readByKeys } from './readByKeys';
import { FactRow, FactSourceRow } from './tables';

/**
 * What is known of entities: their facts by entity ref and name, in two statements. An entity of which nothing is known is
 * absent.
 */
export async function readFacts(
  knex: Knex,
  entityRefs: readonly string[],
): Promise<Map<string, Map<string, Fact>>> {
  const keys = entityRefs.map(entityRef => ({ entity_ref: entityRef }));
  const rows = await readByKeys<FactRow, 'entity_ref'>(
    knex,
    'facts',
    ['entity_ref'],
    keys,
  );
  const sources = await readByKeys<FactSourceRow, 'entity_ref'>(
    knex,
    'fact_sources',
    ['entity_ref'],
    keys,
  );
  const observedAt = new Map(
    sources.map(it => [keyOf(it), Number(it.observed_at)]),
  );
  const known = new Map<string, Map<string, Fact>>();
  for (const row of rows) {
    const facts = known.get(row.entity_ref) ?? new Map<string, Fact>();
    facts.set(row.name, toFact(row, observedAt.get(keyOf(row))));
    known.set(row.entity_ref, facts);
  }
  return known;
}

/** @param observedAt - when its source observed it; a fact that was pushed has a time of its own */
function toFact(row: FactRow, observedAt: number | undefined): Fact {
  const { name, value, source, evidence } = row;
  return {
    name,
    value: JSON.parse(value),
    observedAt: Number(row.observed_at ?? observedAt ?? row.since),
    source,
    ...(evidence !== null && { evidence }),
  };
}

function keyOf(row: Pick<FactRow, 'entity_ref' | 'source'>): string {
  return JSON.stringify([row.entity_ref, row.source]);
}
