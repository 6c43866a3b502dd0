import { readCalendarTime } from '../timeframe/readCalendarTime';

/**
 * The last day of the time that a text consists of, such as `Q4 2027`, `YYYY-MM-DD`.
 *
 * @returns `undefined` where the text tells none, or says more than a time: `Q4 2027+`, `May 2027 or v3`
 */
export function lastDayOf(text: string): string | undefined {
  const time = readCalendarTime(text);
  const rest = time && text.slice(time.length).trim();
  return rest === '' || (rest && /^[(（]/.test(rest)) ? time?.end : undefined;
}
