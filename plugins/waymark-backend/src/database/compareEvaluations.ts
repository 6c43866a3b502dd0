import { Verdict } from '@waymark/plugin-waymark-common';
import { EntityEvaluation } from '../scorecards';
import {
  toCheckResultRow,
  toGateResultRow,
  toScorecardResultRow,
} from './scorecardRows';
import {
  CheckResultRow,
  GateResultRow,
  ScorecardHistoryRow,
  ScorecardResultRow,
} from './tables';

/** Columns of stored checks that tell whether they are as they were. */
export const COMPARED_CHECK_COLUMNS = [
  'entity_ref',
  'scorecard',
  'check_id',
  'position',
  'definition_version',
  'verdict',
  'since',
  'hash',
] as const;

/** What is stored of some entities. */
export interface StoredRows {
  scorecards: readonly ScorecardResultRow[];
  checks: readonly Pick<
    CheckResultRow,
    (typeof COMPARED_CHECK_COLUMNS)[number]
  >[];
  gates: readonly GateResultRow[];
}

/** The rows that have changed, have gone, or tell of it. */
export interface ChangedRows {
  scorecards: ScorecardResultRow[];
  checks: CheckResultRow[];
  gates: GateResultRow[];
  goneScorecards: Pick<ScorecardResultRow, 'entity_ref' | 'scorecard'>[];
  goneChecks: Pick<CheckResultRow, 'entity_ref' | 'scorecard' | 'check_id'>[];
  goneGates: Pick<GateResultRow, 'entity_ref' | 'gate'>[];
  history: Omit<ScorecardHistoryRow, 'id'>[];
}

type ChangesOfScorecard = Map<
  string,
  { checkId: string; from?: Verdict; to?: Verdict }[]
>;

/**
 * Tells which rows change. What came to the same verdict keeps the time since when it has done so.
 *
 * @param now - epoch milliseconds of the evaluation
 */
export function compareEvaluations(
  evaluations: readonly EntityEvaluation[],
  stored: StoredRows,
  now: number,
): ChangedRows {
  const changes: ChangesOfScorecard = new Map();
  const checks = compareChecks(evaluations, stored, now, changes);
  const gates = compareGates(evaluations, stored, now);
  const scorecards = compareScorecards(evaluations, stored, now, changes);
  return { ...checks, ...gates, ...scorecards };
}

function compareChecks(
  evaluations: readonly EntityEvaluation[],
  stored: StoredRows,
  now: number,
  changes: ChangesOfScorecard,
): Pick<ChangedRows, 'checks' | 'goneChecks'> {
  const before = new Map(
    stored.checks.map(it => [
      keyOf(it.entity_ref, it.scorecard, it.check_id),
      it,
    ]),
  );
  const checks: CheckResultRow[] = [];
  const note = (
    row: { entity_ref: string; scorecard: string; check_id: string },
    from?: string,
    to?: string,
  ) => {
    const key = keyOf(row.entity_ref, row.scorecard);
    const list = changes.get(key) ?? [];
    changes.set(key, list);
    list.push({
      checkId: row.check_id,
      from: from as Verdict | undefined,
      to: to as Verdict | undefined,
    });
  };
  for (const { entityRef, scorecards } of evaluations) {
    for (const scorecard of scorecards) {
      scorecard.checks.forEach((result, position) => {
        const row = toCheckResultRow(result, {
          entityRef,
          scorecard: scorecard.name,
          version: scorecard.version,
          position,
        });
        const key = keyOf(entityRef, scorecard.name, result.checkId);
        const known = before.get(key);
        before.delete(key);
        if (known?.verdict !== row.verdict) {
          note(row, known?.verdict, row.verdict);
        }
        const isSame =
          known?.hash === row.hash &&
          known.verdict === row.verdict &&
          known.definition_version === row.definition_version &&
          known.position === row.position;
        if (!isSame) {
          const since = known?.verdict === row.verdict ? known.since : now;
          checks.push({ ...row, since: Number(since) });
        }
      });
    }
  }
  const goneChecks = [...before.values()].map(row => {
    note(row, row.verdict);
    return {
      entity_ref: row.entity_ref,
      scorecard: row.scorecard,
      check_id: row.check_id,
    };
  });
  return { checks, goneChecks };
}

function compareGates(
  evaluations: readonly EntityEvaluation[],
  stored: StoredRows,
  now: number,
): Pick<ChangedRows, 'gates' | 'goneGates'> {
  const before = new Map(
    stored.gates.map(it => [keyOf(it.entity_ref, it.gate), it]),
  );
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

function compareScorecards(
  evaluations: readonly EntityEvaluation[],
  stored: StoredRows,
  now: number,
  changes: ChangesOfScorecard,
): Pick<ChangedRows, 'scorecards' | 'goneScorecards' | 'history'> {
  const before = new Map(
    stored.scorecards.map(it => [keyOf(it.entity_ref, it.scorecard), it]),
  );
  const scorecards: ScorecardResultRow[] = [];
  const history: ChangedRows['history'] = [];
  for (const evaluation of evaluations) {
    evaluation.scorecards.forEach((scorecard, position) => {
      const row = toScorecardResultRow(
        evaluation.entityRef,
        scorecard,
        position,
      );
      const key = keyOf(row.entity_ref, row.scorecard);
      const known = before.get(key);
      before.delete(key);
      const columns = Object.keys(row) as (keyof typeof row)[];
      const differs = (among: readonly (keyof typeof row)[]) =>
        !known || among.some(column => known[column] !== row[column]);
      if (differs(columns)) {
        scorecards.push(row);
      }
      // The first point of a scorecard tells of no changes: there was nothing before.
      const changed = known ? (changes.get(key) ?? []) : [];
      const { position: _, ...figures } = row;
      if (
        changed.length ||
        differs(Object.keys(figures) as (keyof typeof figures)[])
      ) {
        history.push({
          ...figures,
          at: now,
          definition_changed:
            known !== undefined &&
            known.definition_version !== row.definition_version,
          changes: JSON.stringify(changed),
        });
      }
    });
  }
  const goneScorecards = [...before.values()].map(
    ({ entity_ref, scorecard }) => ({ entity_ref, scorecard }),
  );
  return { scorecards, goneScorecards, history };
}

function keyOf(...parts: readonly string[]): string {
  return parts.join('\n');
}
