import { InputError } from '@backstage/errors';
import { Duration } from 'luxon';

/**
 * Reads an ISO 8601 duration of fixed length, such as `P7D` or `PT12H`, as milliseconds.
 *
 * @param name - what the error calls the value
 * @throws InputError where the text is no such duration, is negative, or counts months or years, which differ in length
 */
export function parseDuration(text: string, name: string): number {
  const duration = Duration.fromISO(text);
  const milliseconds = duration.toMillis();
  const isFixed = /\d/.test(text) && !duration.months && !duration.years;
  // NaN, of what is no duration, is not 0 or more.
  if (!(milliseconds >= 0) || !isFixed) {
    throw new InputError(
      `${name} must be an ISO 8601 duration of weeks, days, hours, minutes or seconds, such as P7D, not "${text}"`,
    );
  }
  return milliseconds;
}
