/**
 * Every name that a fact may have so that a path reads it or something within its value, longest first.
 *
 * @param path - as `repository`, `license`
 * @public
 */
export function factNames(path: readonly string[]): string[] {
  return path.map((_, at) => path.slice(0, path.length - at).join('.'));
}
