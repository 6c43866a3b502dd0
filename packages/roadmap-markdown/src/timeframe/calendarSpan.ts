import { DateTime } from 'luxon';
import { CalendarTime } from './CalendarTime';

/** A span of the calendar, whose year may be given elsewhere. */
export interface CalendarSpan {
  grain: CalendarTime['grain'];
  year?: number;
  /** Its days in a year; `undefined` where the year does not have them. */
  days(year: number): { start: string; end: string } | undefined;
}

function yearOf(text: string | undefined): number | undefined {
  if (!text) {
    return undefined;
  }
  const year = Number(text.replace(/\D/g, ''));
  return year < 100 ? 2000 + year : year;
}

function spanOf(
  year: string | undefined,
  grain: CalendarTime['grain'],
  firstMonth: number,
  months: number,
): CalendarSpan {
  return {
    grain,
    year: yearOf(year),
    days: inYear => {
      const first = DateTime.utc(inYear, firstMonth);
      const start = first.toISODate();
      const end = first.plus({ months }).minus({ days: 1 }).toISODate();
      return start && end ? { start, end } : undefined;
    },
  };
}

/** A single day. */
export function ofDay(
  year: string | undefined,
  month: number | string,
  day: string,
): CalendarSpan {
  return {
    grain: 'day',
    year: yearOf(year),
    days: inYear => {
      const date = DateTime.utc(inYear, Number(month), Number(day)).toISODate();
      return date ? { start: date, end: date } : undefined;
    },
  };
}

/** The days of a month. */
export function ofMonth(year: string | undefined, month: number): CalendarSpan {
  return spanOf(year, 'month', month, 1);
}

/** The days of a quarter. */
export function ofQuarter(
  year: string | undefined,
  quarter: string,
): CalendarSpan {
  return spanOf(year, 'quarter', 3 * Number(quarter) - 2, 3);
}

/** The days of a half. */
export function ofHalf(year: string | undefined, half: string): CalendarSpan {
  return spanOf(year, 'half', 6 * Number(half) - 5, 6);
}

/** The days of weeks of the calendar as ISO 8601 counts them, both included. */
export function ofWeeks(
  year: string | undefined,
  first: string,
  last: string,
): CalendarSpan {
  return {
    grain: 'week',
    year: yearOf(year),
    days: weekYear => {
      const start = DateTime.fromObject(
        { weekYear, weekNumber: Number(first), weekday: 1 },
        { zone: 'utc' },
      ).toISODate();
      const end = DateTime.fromObject(
        { weekYear, weekNumber: Number(last), weekday: 7 },
        { zone: 'utc' },
      ).toISODate();
      return start && end ? { start, end } : undefined;
    },
  };
}

/** The days of a year. */
export function ofYear(year: string): CalendarSpan {
  return spanOf(year, 'year', 1, 12);
}
