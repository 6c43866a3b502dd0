import { alternatives } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';

const ZONE = String.raw`(?:(?:UTC|GMT)(?:\s?[+\-−±]\s?\d{1,2}(?::?\d{2})?)?|[A-Z]{1,4}T|MSK|[A-Z][a-z]{2,15}\/[A-Z][A-Za-z_]{2,20})`;
const IN_HEAD = new RegExp(`[(\\[](${ZONE})[)\\]]`);
const AFTER_CLOCK = new RegExp(
  `^\\d{1,2}[^\\p{L}]{0,12}(?:[ap]m)?\\s?\\(?(${ZONE})\\)?$`,
  'u',
);
const INTRODUCED = new RegExp(
  `(?<!\\p{L})(?:${alternatives(vocabulary.schedule.timeZone)})(?!\\p{L})`,
  'iu',
);
const NAMED = new RegExp(`(?<![\\p{L}\\p{N}])(${ZONE})(?![\\p{L}\\p{N}])`, 'u');

/** The time zone that the head of a column or a title has in parentheses: "Time (PT)". */
export function zoneInParentheses(text: string): string | undefined {
  return IN_HEAD.exec(text)?.[1];
}

/** The time zone that a text says all times are in: "All times are in UTC." */
export function statedZone(text: string): string | undefined {
  const introduced = INTRODUCED.exec(text);
  if (!introduced) {
    return undefined;
  }
  const start = introduced.index + introduced[0].length;
  return NAMED.exec(text.slice(start, start + 40))?.[1];
}

/** The time zone of times that have one each: "06:00 PT". */
export function zoneOfTimes(times: readonly string[]): string | undefined {
  const zones = new Set(
    times
      .map(time => AFTER_CLOCK.exec(time.slice(0, 60))?.[1])
      .filter(zone => zone !== undefined),
  );
  return zones.size === 1 ? [...zones][0] : undefined;
}
