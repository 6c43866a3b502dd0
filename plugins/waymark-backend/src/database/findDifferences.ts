import {
  EntityEvaluation,
  EvaluatedGate,
  EvaluatedScorecard,
  levelGates,
} from '../scorecards';
import { toScorecardResultRow } from './scorecardRows';
import { ScorecardResultRow } from './tables';

/** Columns of stored scorecards that tell whether they are as they were. */
export const COMPARED_SCORECARD_COLUMNS = [
  'entity_ref',
  'scorecard',
  'position',
  'definition_version',
  'score',
  'coverage',
  'level',
  'hash',
] as const;

type ComparedScorecard = Pick<
  ScorecardResultRow,
  (typeof COMPARED_SCORECARD_COLUMNS)[number]
>;

export type ScorecardKey = Pick<ScorecardResultRow, 'entity_ref' | 'scorecard'>;

/** A scorecard that came to something else than is stored. */
interface ChangedScorecard {
  scorecard: EvaluatedScorecard;
  row: ComparedScorecard;
  /** Its gates, as evaluated. */
  gates: readonly EvaluatedGate[];
  /** What is stored. */
  known?: ComparedScorecard;
}

/** Where evaluations differ from what is stored. */
export interface ScorecardDifferences {
  changed: ChangedScorecard[];
  gone: ScorecardKey[];
}

/** Finds the scorecards that came to something else than is stored, without looking at what is stored of their checks. */
export function findDifferences(
  evaluations: readonly EntityEvaluation[],
  stored: readonly ComparedScorecard[],
): ScorecardDifferences {
  const before = new Map(stored.map(it => [keyOf(it), it]));
  const changed: ChangedScorecard[] = [];
  for (const { entityRef, scorecards, gates } of evaluations) {
    scorecards.forEach((scorecard, position) => {
      const row = toScorecardResultRow(entityRef, scorecard, position);
      const key = keyOf(row);
      const known = before.get(key);
      before.delete(key);
      if (!known || differ(known, row, COMPARED_SCORECARD_COLUMNS)) {
        const own = levelGates(scorecard.name, gates);
        changed.push({ scorecard, row, known, gates: own });
      }
    });
  }
  const gone = [...before.values()].map(({ entity_ref, scorecard }) => ({
    entity_ref,
    scorecard,
  }));
  return { changed, gone };
}

/** Whether two rows differ in one of some columns. */
export function differ<Column extends string>(
  known: Record<Column, unknown>,
  row: Record<Column, unknown>,
  columns: readonly Column[],
): boolean {
  return columns.some(column => known[column] !== row[column]);
}

/** The key of a scorecard of an entity, as one text. */
export function keyOf({ entity_ref, scorecard }: ScorecardKey): string {
  return `${entity_ref}\n${scorecard}`;
}
