/**
 * Whether an instant is in the range that a search or filter names: `>=2026-01-01`, `2026-01-01..2026-02-01`, `2026-01-01`.
 * A day includes all of it.
 */
export function matchesTime(time: number | undefined, value: string): boolean {
  if (time === undefined) {
    return false;
  }
  const range = /^(.+?)\.\.(.+)$/.exec(value);
  if (range) {
    return (
      (range[1] === '*' || time >= Date.parse(range[1])) &&
      (range[2] === '*' || time <= endOf(range[2]))
    );
  }
  const [, operator, instant] = /^([<>]=?)?(.+)$/.exec(value)!;
  switch (operator) {
    case '>':
      return time > endOf(instant);
    case '>=':
      return time >= Date.parse(instant);
    case '<':
      return time < Date.parse(instant);
    case '<=':
      return time <= endOf(instant);
    default:
      return time >= Date.parse(instant) && time <= endOf(instant);
  }
}

function endOf(instant: string): number {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(instant);
  return Date.parse(instant) + (day ? 24 * 60 * 60 * 1000 - 1 : 0);
}
