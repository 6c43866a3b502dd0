import { EvaluationRules } from './EntityEvaluation';

/** Which part of the history of facts an evaluation needs. */
export interface HistoryRange {
  /** Names of facts. */
  historyOf: readonly string[];
  /** Epoch milliseconds of the first instant at which it has to be known what they were. */
  historyFrom: number;
}

/**
 * The history of the facts of which a check asks how long something has held: as far back as the longest of them asks.
 *
 * @param now - epoch milliseconds
 */
export function heldFacts(
  { scorecards }: Pick<EvaluationRules, 'scorecards'>,
  now: number,
): HistoryRange {
  const names = new Set<string>();
  let longest = 0;
  for (const { scorecard } of scorecards) {
    for (const { definition, pass } of scorecard.checks) {
      if (definition.heldFor !== undefined && pass) {
        pass.reads.flatMap(it => it.names).forEach(it => names.add(it));
        longest = Math.max(longest, definition.heldFor);
      }
    }
  }
  return { historyOf: [...names], historyFrom: Math.floor(now - longest) };
}
