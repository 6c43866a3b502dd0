import { EntityEvaluation } from '../scorecards';
import { toGateResultRow } from './scorecardRows';
import { GateResultRow } from './tables';

/**
 * Tells which rows of gates change. What came to the same verdict keeps the time since when it has done so.
 *
 * @param changed - entities of which a scorecard has changed; the levels of others are as they were
 * @param stored - of entities that have changed all, of others those of phases
 */
export function compareGates(
  evaluations: readonly EntityEvaluation[],
  changed: ReadonlySet<string>,
  stored: readonly GateResultRow[],
  now: number,
): {
  gates: GateResultRow[];
  goneGates: Pick<GateResultRow, 'entity_ref' | 'gate'>[];
  /** Since when each gate has come to its verdict, in epoch milliseconds. */
  sinceOf: (entityRef: string, gate: string) => number;
} {
  const before = new Map(stored.map(it => [keyOf(it.entity_ref, it.gate), it]));
  const gates: GateResultRow[] = [];
  const sinces = new Map<string, number>();
  for (const evaluation of evaluations) {
    const isChanged = changed.has(evaluation.entityRef);
    evaluation.gates.forEach((gate, position) => {
      if (gate.kind === 'level' && !isChanged) {
        return;
      }
      const row = toGateResultRow(evaluation.entityRef, gate, position);
      const key = keyOf(row.entity_ref, row.gate);
      const known = before.get(key);
      before.delete(key);
      const since = known?.verdict === row.verdict ? Number(known.since) : now;
      sinces.set(key, since);
      const columns = Object.keys(row) as (keyof typeof row)[];
      if (!known || columns.some(column => known[column] !== row[column])) {
        gates.push({ ...row, since });
      }
    });
  }
  const goneGates = [...before.values()].map(({ entity_ref, gate }) => ({
    entity_ref,
    gate,
  }));
  const sinceOf = (entityRef: string, gate: string) =>
    sinces.get(keyOf(entityRef, gate)) ?? now;
  return { gates, goneGates, sinceOf };
}

function keyOf(...parts: readonly string[]): string {
  return parts.join('\n');
}
