import { readCalendarTime } from '../timeframe/readCalendarTime';

/** The single day that a text starts with, `YYYY-MM-DD`; `undefined` where it tells none, or a longer time. */
export function dayOf(text: string): string | undefined {
  const time = readCalendarTime(text.replace(/^[\s[(*_]+/, ''));
  return time?.start && time.start === time.end ? time.start : undefined;
}
