import { InputError } from '@backstage/errors';
import { DateTime } from 'luxon';
import { z } from 'zod';
import { assertTimeZone } from './assertTimeZone';
import { instantSchema } from './parseInstant';

const daySchema = z.iso.date();

/**
 * Reads a day such as `2026-01-31`, which stands for its begin in the time zone, or an ISO 8601 instant with its offset, as
 * epoch milliseconds.
 *
 * @param options - `name` is what the error calls the value
 * @throws InputError where the text is neither, or there is no such time zone
 * @public
 */
export function parseDayOrInstant(
  text: string,
  options: { name: string; timeZone: string },
): number {
  const { name, timeZone } = options;
  assertTimeZone(timeZone);
  if (daySchema.safeParse(text).success) {
    return DateTime.fromISO(text, { zone: timeZone }).startOf('day').toMillis();
  }
  const instant = instantSchema.safeParse(text);
  if (!instant.success) {
    throw new InputError(
      `${name} must be a day, such as 2026-01-31, or an ISO 8601 instant with its offset, such as 2026-01-31T12:00:00Z, not "${text}"`,
    );
  }
  return instant.data;
}
