/** A point or span of the calendar, read from the start of a text. */
export interface CalendarTime {
  /** Number of characters that it takes up. */
  length: number;
  /** First day, `YYYY-MM-DD`; absent where the text gives none. */
  start?: string;
  /** Last day, `YYYY-MM-DD`, inclusive. */
  end?: string;
  /** How finely it is given: a range has the grain of its first end. */
  grain: 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year';
}

/** A time that needs a date to hang on. */
export interface RelativeTime {
  length: number;
  /** How it is told: in weeks, months or days, as `L+2`, or as "next 30 days". */
  anchoredOn: 'week' | 'launch' | 'start';
  /** Which days around the anchor; absent where the text is too vague to tell. */
  span?: RelativeSpan;
  /** How far "next 30 days" looks ahead; absent where the text gives a range. */
  horizon?: Horizon;
}

/** A unit of time in which plans are counted. */
export type SpanUnit = 'days' | 'weeks' | 'months';

/** Days, weeks or months around an anchor, both ends inclusive. */
export interface RelativeSpan {
  unit: SpanUnit;
  /** Absent where only the end is told: `by week 3`. */
  first?: number;
  /** Absent where it is open: `Week +8+`. */
  last?: number;
  /** Whether it is counted from 0 on both sides of the anchor, as in `Week -8`; else the first one is number 1. */
  signed: boolean;
}

/** A length of time that begins with a plan. */
export interface Horizon {
  count: number;
  unit: SpanUnit;
}
