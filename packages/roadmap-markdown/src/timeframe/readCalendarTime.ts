import {
  alternatives,
  alternativesBefore,
  isUnspaced,
} from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';
import { CalendarAtom, readCalendarAtom } from './calendarAtom';
import { ofDay } from './calendarSpan';
import { CalendarTime } from './CalendarTime';

const { time } = vocabulary;
const UNTIL = new RegExp(
  `(?:${alternativesBefore(time.until)})(?:de\\s+)?`,
  'iuy',
);
const FROM = new RegExp(`(?:${alternativesBefore(time.from)})`, 'iuy');
const ABOUT = new RegExp(
  `(?:${alternativesBefore(time.about)}|(?:${alternatives(time.about)})(?<=-))`,
  'iuy',
);
const RANGE = new RegExp(
  `(?:\\s*(?:[-–—−－~～〜/&]|→|->)\\s*|\\s+(?:${alternatives(time.to)})\\s+|\\s*(?:${alternativesBefore(time.to.filter(isUnspaced))}))`,
  'iuy',
);
const ENDS_BEFORE = new RegExp(
  `\\s?(?:${alternatives(time.endsBefore)})(?!\\p{L})`,
  'iuy',
);
const ENDS_ABOUT = new RegExp(
  `\\s?(?:${alternatives(time.endsAbout)}){1,2}(?!\\p{L})`,
  'iuy',
);
const ONWARDS = new RegExp(
  `\\+|\\s*(?:${alternatives(time.onwards)})(?!\\p{L})`,
  'iuy',
);

const FIRST_DAY = /(\d\d?)(?:st|nd|rd|th|er)?\.?/iuy;
const LAST_MONTH_DAY = /(\d\d)-(\d\d)(?=\s*(?:$|[)）\],;|]))/iuy;
const LAST_DAY =
  /(\d\d?)(?:st|nd|rd|th)?\.?(?:,?\s+(20\d\d))?(?=\s*(?:$|[)）\],;|]))/iuy;

/**
 * Reads a point or span of the calendar at the start of `text`: ISO dates, months, quarters, halves and years, ranges of
 * them, and what bounds them ("by Q2 2026", "2027+"). What is not exact ("mid-2026", "Q3" or "Jan 5 – 16" without a year) has
 * no days.
 *
 * @returns `undefined` if the text starts with none, or without a year with a month, or with a day that has no other end
 */
export function readCalendarTime(text: string): CalendarTime | undefined {
  const bound = readBound(text);
  const first =
    readCalendarAtom(text, bound.length) ?? readFirstDay(text, bound.length);
  if (!first) {
    return undefined;
  }
  let end = bound.length + first.length;
  const second = readOtherEnd(text, end, first);
  if (second) {
    end = second.end;
  }
  const last = second?.atom ?? first;
  const isDayRange =
    second !== undefined && first.grain === 'day' && last.grain === 'day';
  const mayBeAnything =
    first.year === undefined &&
    last.year === undefined &&
    !isDayRange &&
    first.grain !== 'week' &&
    first.grain !== 'quarter' &&
    first.grain !== 'half';
  if (mayBeAnything) {
    return undefined;
  }
  const days = daysBetween(first, last);
  const behind = readBoundBehind(text, end);
  const kind = behind.length ? behind.kind : bound.kind;
  return {
    length: end + behind.length,
    grain: first.grain,
    ...(days && boundDays(days, kind)),
  };
}

type BoundKind = 'exact' | 'until' | 'from' | 'about';

const BOUNDS: readonly [BoundKind, RegExp][] = [
  ['until', UNTIL],
  ['from', FROM],
  ['about', ABOUT],
];
const BOUNDS_BEHIND: readonly [BoundKind, RegExp][] = [
  ['from', ONWARDS],
  ['until', ENDS_BEFORE],
  ['about', ENDS_ABOUT],
];

interface Bound {
  kind: BoundKind;
  length: number;
}

function readBound(text: string): Bound {
  return firstBound(BOUNDS, text, 0);
}

// "2027+", "2026年末まで"
function readBoundBehind(text: string, offset: number): Bound {
  return firstBound(BOUNDS_BEHIND, text, offset);
}

function firstBound(
  bounds: readonly [BoundKind, RegExp][],
  text: string,
  offset: number,
): Bound {
  for (const [kind, pattern] of bounds) {
    const length = matchLength(pattern, text, offset);
    if (length) {
      return { kind, length };
    }
  }
  return { kind: 'exact', length: 0 };
}

function readOtherEnd(
  text: string,
  offset: number,
  first: CalendarAtom,
): { atom: CalendarAtom; end: number } | undefined {
  const separator = matchLength(RANGE, text, offset);
  const atom = separator
    ? (readCalendarAtom(text, offset + separator) ??
      readLastDay(text, offset + separator, first))
    : undefined;
  return atom && { atom, end: offset + separator + atom.length };
}

// "1–14 June 2026": the month stands once.
function readFirstDay(text: string, offset: number): CalendarAtom | undefined {
  FIRST_DAY.lastIndex = offset;
  const match = FIRST_DAY.exec(text);
  const separator = match && matchLength(RANGE, text, FIRST_DAY.lastIndex);
  const last =
    separator && readCalendarAtom(text, offset + match[0].length + separator);
  return last && last.grain === 'day'
    ? { ...dayBeside(last, match[1]), length: match[0].length }
    : undefined;
}

// "2026-06-01 – 14", "2026-06-28 – 07-12", "June 1-14, 2026"
function readLastDay(
  text: string,
  offset: number,
  first: CalendarAtom,
): CalendarAtom | undefined {
  LAST_MONTH_DAY.lastIndex = offset;
  const monthDay = first.grain === 'day' ? LAST_MONTH_DAY.exec(text) : null;
  if (monthDay) {
    const [whole, month, day] = monthDay;
    return { ...ofDay(undefined, month, day), length: whole.length };
  }
  LAST_DAY.lastIndex = offset;
  const match = first.grain === 'day' ? LAST_DAY.exec(text) : null;
  if (!match) {
    return undefined;
  }
  const year = match[2] ? Number(match[2]) : undefined;
  return { ...dayBeside(first, match[1]), year, length: match[0].length };
}

// The other day of the same month.
function dayBeside(atom: CalendarAtom, day: string): CalendarAtom {
  return {
    length: 0,
    grain: 'day',
    days: year => {
      const [, month] = atom.days(year)?.start.split('-') ?? [];
      return month ? ofDay(String(year), month, day).days(year) : undefined;
    },
  };
}

// "January – February 2026": the year stands once.
function daysBetween(
  first: CalendarAtom,
  last: CalendarAtom,
): { start: string; end: string } | undefined {
  const firstYear = first.year ?? last.year;
  const lastYear = last.year ?? first.year;
  if (firstYear === undefined || lastYear === undefined) {
    return undefined;
  }
  const start = first.days(firstYear)?.start;
  const end = last.days(lastYear)?.end;
  return start && end && start <= end ? { start, end } : undefined;
}

function boundDays(
  days: { start: string; end: string },
  kind: BoundKind,
): Pick<CalendarTime, 'start' | 'end'> {
  switch (kind) {
    case 'until':
      return { end: days.end };
    case 'from':
      return { start: days.start };
    case 'about':
      return {};
    default:
      return days;
  }
}

function matchLength(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0].length ?? 0;
}
