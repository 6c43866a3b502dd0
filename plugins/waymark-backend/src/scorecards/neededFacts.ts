import { CompiledCheck } from '@waymark/plugin-waymark-common';
import { EvaluationRules, NeededFacts } from './EntityEvaluation';

/**
 * The facts that scorecards can read, and the history of those of which a check asks how long something has held: as far back
 * as the longest of them asks. What nothing declares any more is not read: nobody would ever observe it again.
 *
 * @param now - epoch milliseconds
 */
export function neededFacts(
  { scorecards, schemas }: EvaluationRules,
  now: number,
): NeededFacts {
  const read = new Set<string>();
  const held = new Set<string>();
  let longest = 0;
  for (const check of scorecards.flatMap(it => it.scorecard.checks)) {
    const { heldFor } = check.definition;
    longest = Math.max(longest, heldFor ?? 0);
    for (const name of namesOf(check).filter(it => schemas.has(it))) {
      read.add(name);
      if (heldFor !== undefined) {
        held.add(name);
      }
    }
  }
  return {
    read: [...read],
    held: [...held],
    heldFrom: Math.floor(now - longest),
  };
}

function namesOf({ pass, detail }: CompiledCheck): string[] {
  return [pass, detail].flatMap(
    expression => expression?.reads.flatMap(({ names }) => names) ?? [],
  );
}
