import { EvaluationRules } from './EntityEvaluation';

/** Names of the facts of which a check asks how long something has held. */
export function heldFacts({
  scorecards,
}: Pick<EvaluationRules, 'scorecards'>): string[] {
  const held = scorecards
    .flatMap(({ scorecard }) => scorecard.checks)
    .filter(({ definition }) => definition.heldFor !== undefined)
    .flatMap(({ pass }) => pass?.reads.flatMap(({ names }) => names) ?? []);
  return [...new Set(held)];
}
