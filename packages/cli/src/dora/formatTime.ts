import { DateTime } from 'luxon';

/** An instant as a day and a time in the zone: `2026-03-02 09:30`. */
export function formatTime(instant: number, timeZone: string): string {
  return DateTime.fromMillis(instant, { zone: timeZone }).toFormat(
    'yyyy-MM-dd HH:mm',
  );
}
