import { DORA_UNITS, DoraMetric } from '@waymark/plugin-waymark-common';

const DAYS_PER_WEEK = 7;

// Each unit is used until its rounded count fills one of the next.
const TIME_UNITS = [
  { name: 's', seconds: 1, next: 60 },
  { name: 'min', seconds: 60, next: 60 },
  { name: 'h', seconds: 3_600, next: 24 },
  { name: 'd', seconds: 86_400, next: Infinity },
] as const;

/** What stands for a value that there is no data for. */
export const NO_VALUE = '–';

/**
 * A metric's value for people: `1.4 / day`, `5.2 h`, `6.1 %`, and `–` where there is none.
 *
 * @param value - in the metric's unit
 */
export function formatDoraValue(
  metric: DoraMetric,
  value: number | null,
): string {
  if (value === null) {
    return NO_VALUE;
  }
  switch (DORA_UNITS[metric]) {
    case 'ratio':
      return `${round(value * 100)} %`;
    case 's':
      return formatSeconds(value);
    default:
      return formatFrequency(value);
  }
}

/** A span of time in the largest unit that it fills: `45 s`, `38 min`, `5.2 h`, `3.4 d`. */
export function formatSeconds(seconds: number): string {
  for (const unit of TIME_UNITS) {
    const count = round(seconds / unit.seconds);
    if (count < unit.next) {
      return `${count} ${unit.name}`;
    }
  }
  return `${seconds} s`;
}

function formatFrequency(perDay: number): string {
  return perDay === 0 || perDay >= 1
    ? `${round(perDay)} / day`
    : `${Number((perDay * DAYS_PER_WEEK).toPrecision(2))} / week`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
