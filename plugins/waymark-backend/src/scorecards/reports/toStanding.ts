import { GateReport, LevelReport } from '@waymark/plugin-waymark-common';
import { EvaluatedScorecard } from '../EntityEvaluation';
import { StoredCheck, StoredGate } from '../ScorecardStore';
import { toGateReport } from './toGateReport';
import { toLevels } from './toLevels';

/** What the card shows of a scorecard's gates. It is stored with the results, so that the card reads one row. */
export interface ScorecardStanding {
  title: string;
  levels: Pick<LevelReport, 'name' | 'verdict' | 'reached'>[];
  /** The gate of the lowest level that is not reached. */
  nextGate?: GateReport;
}

/**
 * What the card shows of a scorecard.
 *
 * @param gates - of the scorecard
 * @param evaluatedAt - epoch milliseconds
 */
export function toStanding(
  { name, definition }: EvaluatedScorecard,
  checks: readonly StoredCheck[],
  gates: readonly StoredGate[],
  evaluatedAt: number,
): ScorecardStanding {
  const next = gates.find(({ verdict }) => verdict !== 'pass');
  return {
    title: definition.title,
    levels: toLevels(name, gates).map(({ name: level, verdict, reached }) => ({
      name: level,
      verdict,
      reached,
    })),
    nextGate: next && toGateReport(next, { definition, checks }, evaluatedAt),
  };
}
