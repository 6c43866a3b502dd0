import { vocabulary } from '../vocabulary/vocabulary';

/** A unit of time that a plan counts in. */
export type TimeUnit = 'hour' | 'day' | 'week' | 'month';

const { hour, day, week, month } = vocabulary.time;

/** The words for units of time, abbreviations included. */
export const durationUnits: ReadonlyMap<string, TimeUnit> = new Map([
  ...month.map((word): [string, TimeUnit] => [word, 'month']),
  ...week.map((word): [string, TimeUnit] => [word, 'week']),
  ...day.map((word): [string, TimeUnit] => [word, 'day']),
  ...hour.map((word): [string, TimeUnit] => [word, 'hour']),
]);
