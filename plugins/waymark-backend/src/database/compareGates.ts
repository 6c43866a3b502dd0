import { EntityEvaluation } from '../scorecards';
import { toGateResultRow } from './scorecardRows';
import { GateResultRow } from './tables';

/** Tells which rows of gates change. What came to the same verdict keeps the time since when it has done so. */
export function compareGates(
  evaluations: readonly EntityEvaluation[],
  stored: readonly GateResultRow[],
  now: number,
): {
  gates: GateResultRow[];
  goneGates: Pick<GateResultRow, 'entity_ref' | 'gate'>[];
} {
  const before = new Map(stored.map(it => [keyOf(it.entity_ref, it.gate), it]));
  const gates: GateResultRow[] = [];
  for (const evaluation of evaluations) {
    evaluation.gates.forEach((gate, position) => {
      const row = toGateResultRow(evaluation.entityRef, gate, position);
      const key = keyOf(row.entity_ref, row.gate);
      const known = before.get(key);
      before.delete(key);
      const columns = Object.keys(row) as (keyof typeof row)[];
      if (!known || columns.some(column => known[column] !== row[column])) {
        const since = known?.verdict === row.verdict ? known.since : now;
        gates.push({ ...row, since: Number(since) });
      }
    });
  }
  const goneGates = [...before.values()].map(({ entity_ref, gate }) => ({
    entity_ref,
    gate,
  }));
  return { gates, goneGates };
}

function keyOf(...parts: readonly string[]): string {
  return parts.join('\n');
}
