import { InputError } from '@backstage/errors';
import { DateTime } from 'luxon';

const TIME =
  /^(\d{4})-(\d{1,2})-(\d{1,2})[T ](\d{1,2}):(\d{2}):(\d{2}(?:\.\d+)?)(.*)$/;

/**
 * Reads a time of DevLake's, in epoch milliseconds: ISO 8601, or as MySQL writes it (`2023-4-10 6:51:47`), which is UTC.
 *
 * @param place - what the error calls the value
 * @throws InputError where the text is no such time
 */
export function parseDevlakeTime(text: string, place: string): number {
  const [, year, month, day, hour, minute, second, offset] =
    TIME.exec(text) ?? [];
  const two = (part: string | undefined) => part?.padStart(2, '0');
  const time = DateTime.fromISO(
    `${year}-${two(month)}-${two(day)}T${two(hour)}:${minute}:${second}${offset}`,
    { zone: 'utc' },
  );
  if (!time.isValid) {
    throw new InputError(
      `${place} must be a time, such as 2026-01-31 12:00:00, not "${text}"`,
    );
  }
  return time.toMillis();
}

/** As {@link parseDevlakeTime}; an empty text is no time. */
export function parseOptionalDevlakeTime(
  text: string,
  place: string,
): number | undefined {
  return text === '' ? undefined : parseDevlakeTime(text, place);
}
