import {
  CompiledCheck,
  CompiledScorecard,
} from '@waymark/plugin-waymark-common';
import leven from 'leven';
import { quote } from './describeIssues';
import { ScorecardFinding } from './ScorecardFinding';

/**
 * The names of facts that anything declares: a set, or a map by name.
 *
 * @public
 */
export interface DeclaredFacts {
  has(name: string): boolean;
  keys(): Iterable<string>;
}

/**
 * Finds the facts that checks read and that nothing declares, in the order of checks: nobody will ever observe one. Each is a
 * warning of the kind `check-unknown-fact`, which tells the nearest declared name where one is near.
 *
 * @public
 */
export function findUndeclaredFacts(
  { checks }: CompiledScorecard,
  declared: DeclaredFacts,
): Omit<ScorecardFinding, 'line'>[] {
  const names = [...declared.keys()];
  return checks.flatMap(check =>
    undeclaredReads(check, declared).map(read => {
      const near = findNearest(read, names);
      return {
        kind: 'check-unknown-fact',
        level: 'warning' as const,
        message: `The check ${quote(check.definition.id)} reads facts.${read[0]}, which nothing declares.`,
        remedy:
          near === undefined
            ? 'Declare it under waymark.facts, or read another fact.'
            : `Write facts.${near}, or declare it under waymark.facts.`,
      };
    }),
  );
}

function undeclaredReads(
  { pass, detail }: CompiledCheck,
  declared: DeclaredFacts,
): (readonly string[])[] {
  const reads = [pass, detail]
    .flatMap(expression => expression?.reads ?? [])
    .map(({ names }) => names)
    .filter(names => !names.some(name => declared.has(name)));
  return [...new Map(reads.map(names => [names[0], names])).values()];
}

// Within a value anything may stand, so what is looked for may be any beginning of what is read.
function findNearest(
  read: readonly string[],
  declared: readonly string[],
): string | undefined {
  let nearest: string | undefined;
  let least = Infinity;
  for (const name of read) {
    // More than every third letter wrong is another word.
    const most = Math.floor(name.length / 3);
    for (const candidate of declared) {
      if (Math.abs(candidate.length - name.length) <= most) {
        const distance = leven(name, candidate);
        if (distance <= most && distance < least) {
          nearest = candidate;
          least = distance;
        }
      }
    }
  }
  return nearest;
}
