/**
 * One event of each identity, the later one given wins.
 */
export function distinctEvents<T>(
  events: readonly T[],
  identityOf: (event: T) => string | number,
): T[] {
  return [...new Map(events.map(event => [identityOf(event), event])).values()];
}
