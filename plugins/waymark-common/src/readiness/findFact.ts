/**
 * The name of the fact that a path reads: the path itself, or the longest beginning of it that is a fact, within whose value
 * the rest is then looked up.
 *
 * @param path - as `repository`, `license`
 * @param isFact - whether there is a fact of a name
 * @public
 */
export function findFact(
  path: readonly string[],
  isFact: (name: string) => boolean,
): string | undefined {
  return factNames(path).find(isFact);
}

/** Every name that a fact may have so that a path reads it, longest first. */
export function factNames(path: readonly string[]): string[] {
  return path.map((_, at) => path.slice(0, path.length - at).join('.'));
}
