import { Verdict } from '@waymark/plugin-waymark-common';
import {
  EvaluatedScorecard,
  ListedCheck,
  toIsoTime,
  toStanding,
} from '../scorecards';
import {
  differ,
  keyOf,
  ScorecardDifferences,
  ScorecardKey,
} from './findDifferences';
import { toCheckResultRow } from './scorecardRows';
import {
  CheckResultRow,
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

type ComparedCheck = Pick<
  CheckResultRow,
  (typeof COMPARED_CHECK_COLUMNS)[number]
>;

/** A check in short. */
interface CheckSummary {
  id: string;
  verdict: Verdict;
  /** Epoch milliseconds. */
  since: number;
}

type VerdictChange = { checkId: string; from?: Verdict; to?: Verdict };

/** The rows that have changed, have gone, or tell of it. */
export interface ChangedRows {
  scorecards: ScorecardResultRow[];
  checks: CheckResultRow[];
  goneChecks: Pick<CheckResultRow, 'entity_ref' | 'scorecard' | 'check_id'>[];
  history: Omit<ScorecardHistoryRow, 'id'>[];
}

/**
 * Tells which rows change. What came to the same verdict keeps the time since when it has done so.
 *
 * @param stored - of the entities of all differences
 * @param sinceOf - tells since when a gate of an entity has come to its verdict
 * @param now - epoch milliseconds of the evaluation
 */
export function compareScorecards(
  { changed, gone }: ScorecardDifferences,
  stored: readonly ComparedCheck[],
  sinceOf: (entityRef: string, gate: string) => number,
  now: number,
): ChangedRows {
  const before = groupByScorecard(stored);
  const rows: ChangedRows = {
    scorecards: [],
    checks: [],
    goneChecks: gone.flatMap(it =>
      [...(before.get(keyOf(it))?.values() ?? [])].map(toCheckKey),
    ),
    history: [],
  };
  for (const { scorecard, row, known, gates } of changed) {
    const checks = before.get(keyOf(row)) ?? new Map<string, ComparedCheck>();
    const { changes, summary } = compareChecks(
      { scorecard, row, checks, now },
      rows,
    );
    const since = new Map(summary.map(it => [it.id, it.since]));
    const standing = toStanding(
      scorecard,
      scorecard.checks.map(it => ({
        ...it,
        definitionVersion: scorecard.version,
        since: since.get(it.checkId) ?? now,
      })),
      gates.map(it => ({ ...it, since: sinceOf(row.entity_ref, it.name) })),
      now,
    );
    rows.scorecards.push({
      ...row,
      checks: JSON.stringify(summary.map(toListed)),
      standing: JSON.stringify(standing),
    });
    // The first point of a scorecard tells of no changes: there was nothing before.
    const told = known ? changes : [];
    const { position, hash, ...figures } = row;
    if (!known || told.length || differ(known, figures, columnsOf(figures))) {
      rows.history.push({
        ...figures,
        at: now,
        definition_changed:
          known !== undefined &&
          known.definition_version !== row.definition_version,
        changes: JSON.stringify(told),
      });
    }
  }
  return rows;
}

// Adds the rows of the checks of one scorecard that have changed or gone.
function compareChecks(
  options: {
    scorecard: EvaluatedScorecard;
    row: ScorecardKey;
    checks: Map<string, ComparedCheck>;
    now: number;
  },
  rows: ChangedRows,
) {
  const { scorecard, row: place, checks, now } = options;
  const changes: VerdictChange[] = [];
  const summary: CheckSummary[] = [];
  scorecard.checks.forEach((result, position) => {
    const row = toCheckResultRow(result, {
      entityRef: place.entity_ref,
      scorecard: scorecard.name,
      version: scorecard.version,
      position,
    });
    const { checkId, verdict } = result;
    const known = checks.get(checkId);
    checks.delete(checkId);
    const isSame = known?.verdict === verdict;
    const since = isSame ? Number(known.since) : now;
    if (!isSame) {
      const from = known?.verdict as Verdict | undefined;
      changes.push({ checkId, from, to: verdict });
    }
    if (
      !known ||
      differ(known, row, ['hash', 'verdict', 'definition_version', 'position'])
    ) {
      rows.checks.push({ ...row, since });
    }
    summary.push({ id: checkId, verdict, since });
  });
  for (const row of checks.values()) {
    changes.push({ checkId: row.check_id, from: row.verdict as Verdict });
    rows.goneChecks.push(toCheckKey(row));
  }
  return { changes, summary };
}

// As the list of results tells it.
function toListed(check: CheckSummary): ListedCheck {
  return { ...check, since: toIsoTime(check.since) };
}

function groupByScorecard(
  checks: readonly ComparedCheck[],
): Map<string, Map<string, ComparedCheck>> {
  const groups = new Map<string, Map<string, ComparedCheck>>();
  for (const check of checks) {
    const key = keyOf(check);
    const group = groups.get(key) ?? new Map<string, ComparedCheck>();
    groups.set(key, group.set(check.check_id, check));
  }
  return groups;
}

function columnsOf<T extends object>(row: T): (keyof T & string)[] {
  return Object.keys(row) as (keyof T & string)[];
}

function toCheckKey({ entity_ref, scorecard, check_id }: ComparedCheck) {
  return { entity_ref, scorecard, check_id };
}
