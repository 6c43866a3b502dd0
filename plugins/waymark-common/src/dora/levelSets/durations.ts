/** Seconds of the durations that the reports speak of. A month is 730 hours, as in Four Keys' published buckets. */
export const HOUR = 3_600;
export const DAY = 24 * HOUR;
export const WEEK = 7 * DAY;
export const MONTH = 730 * HOUR;
export const SIX_MONTHS = 6 * MONTH;
