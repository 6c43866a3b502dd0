const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How old something is, and how long to wait before it is asked for again. */
const INTERVALS: readonly [age: number, interval: number][] = [
  [HOUR, 0],
  [DAY, 15 * MINUTE],
  [3 * DAY, HOUR],
];
const LONGEST_INTERVAL = 6 * HOUR;

/**
 * When an object that may still change is asked for again: the older, the less often; `undefined` where it is not. All
 * times are epoch milliseconds.
 *
 * @param watch - for how long it is asked for, in milliseconds
 */
export function watchTime(
  unsettledSince: number | undefined,
  { now, watch }: { now: number; watch: number },
): number | undefined {
  if (unsettledSince === undefined) {
    return undefined;
  }
  const age = now - unsettledSince;
  if (age > watch) {
    return undefined;
  }
  const found = INTERVALS.find(([limit]) => age < limit);
  return now + (found ? found[1] : LONGEST_INTERVAL);
}
