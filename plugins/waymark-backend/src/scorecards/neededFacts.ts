import { CompiledCheck } from '@waymark/plugin-waymark-common';
import { EvaluationRules, NeededFacts } from './EntityEvaluation';

/** Names of the facts that scorecards can read, and of those of which a check asks how long something has held. */
export function neededFacts({
  scorecards,
}: Pick<EvaluationRules, 'scorecards'>): NeededFacts {
  const read = new Set<string>();
  const held = new Set<string>();
  for (const check of scorecards.flatMap(it => it.scorecard.checks)) {
    for (const name of namesOf(check)) {
      read.add(name);
      if (check.definition.heldFor !== undefined) {
        held.add(name);
      }
    }
  }
  return { read: [...read], held: [...held] };
}

function namesOf({ pass, detail }: CompiledCheck): string[] {
  return [pass, detail].flatMap(
    expression => expression?.reads.flatMap(({ names }) => names) ?? [],
  );
}
