import { uniqueIds } from '../ids/uniqueIds';

/**
 * The ids of phases: those that a form gives, and for the others what was read, with a number behind it where the form has
 * given that id to another phase.
 *
 * @param read - the id of each phase as it was read
 * @param given - the id of each phase as the form gives it
 */
export function explicitIds(
  read: readonly string[],
  given: readonly (string | undefined)[],
): string[] {
  const taken = given.filter(id => id !== undefined);
  const others = read.filter((_, at) => given[at] === undefined);
  const unique = uniqueIds([...taken, ...others]).slice(taken.length);
  return given.map(id => id ?? unique.shift()!);
}
