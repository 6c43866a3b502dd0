import { InputError } from '@backstage/errors';
import { DateTime } from 'luxon';
import { assertTimeZone } from './assertTimeZone';
import { assertWindow, DoraWindow } from './window';

/**
 * The sizes of buckets: calendar days, weeks from Monday (ISO 8601) and calendar months.
 *
 * @public
 */
export const DORA_BUCKET_SIZES = ['day', 'week', 'month'] as const;

/**
 * One of {@link DORA_BUCKET_SIZES}.
 *
 * @public
 */
export type DoraBucketSize = (typeof DORA_BUCKET_SIZES)[number];

/**
 * The part of a calendar day, week or month that lies in a window.
 *
 * @public
 */
export interface DoraBucket extends DoraWindow {
  /** The first day of the calendar unit in the time zone, `YYYY-MM-DD`, also where the window begins later. */
  day: string;
  /** The window cuts it off on either side. */
  partial: boolean;
}

const MAX_BUCKETS = 10_000;

/**
 * Cuts a window into the calendar days, weeks or months of a time zone, without gaps: a day of 23 or 25 hours, where
 * clocks change, is one bucket.
 *
 * @throws InputError where the window, the size or the time zone is wrong, or there would be more than 10,000 buckets
 * @public
 */
export function bucketsOf(
  window: DoraWindow,
  size: DoraBucketSize,
  timeZone: string,
): DoraBucket[] {
  assertWindow(window);
  assertTimeZone(timeZone);
  if (!DORA_BUCKET_SIZES.includes(size)) {
    throw new InputError(
      `There is no bucket "${size}": use one of ${DORA_BUCKET_SIZES.join(', ')}`,
    );
  }
  const { from, to } = window;
  const buckets: DoraBucket[] = [];
  let start = DateTime.fromMillis(from, { zone: timeZone }).startOf(size);
  while (start.toMillis() < to && from < to) {
    if (buckets.length === MAX_BUCKETS) {
      throw new InputError(
        `The window holds more than ${MAX_BUCKETS} buckets of a ${size}: shorten it, or take larger ones`,
      );
    }
    // Not every day begins at midnight.
    const end = start.plus({ [size]: 1 }).startOf(size);
    buckets.push({
      day: start.toFormat('yyyy-MM-dd'),
      from: Math.max(start.toMillis(), from),
      to: Math.min(end.toMillis(), to),
      partial: start.toMillis() < from || end.toMillis() > to,
    });
    start = end;
  }
  return buckets;
}
