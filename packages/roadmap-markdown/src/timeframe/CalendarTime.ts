/** A point or span of the calendar, read from the start of a text. */
export interface CalendarTime {
  /** Number of characters that it takes up. */
  length: number;
  /** First day, `YYYY-MM-DD`; absent where the text gives none. */
  start?: string;
  /** Last day, `YYYY-MM-DD`, inclusive. */
  end?: string;
  /** How finely it is given: a range has the grain of its first end. */
  grain: 'day' | 'month' | 'quarter' | 'half' | 'year';
}

/** A time that needs a date to hang on. */
export interface RelativeTime {
  length: number;
  /** The kind of date that it is counted from: a launch for weeks and `L+2`, the start of the plan for "next 30 days". */
  anchoredOn: 'week' | 'launch' | 'start';
  /** How far "next 30 days" looks ahead; absent where the text gives a range. */
  horizon?: Horizon;
}

/** A length of time that begins with a plan. */
export interface Horizon {
  count: number;
  unit: 'days' | 'weeks' | 'months';
}
