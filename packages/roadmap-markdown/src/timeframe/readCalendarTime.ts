import { alternatives } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';
import { CalendarAtom, readCalendarAtom } from './calendarAtom';
import { ofDay } from './calendarSpan';
import { CalendarTime } from './CalendarTime';

const { time } = vocabulary;
const UNTIL = new RegExp(
  `(?:${alternatives(time.until)})\\s+(?:de\\s+)?`,
  'iuy',
);
const FROM = new RegExp(`(?:${alternatives(time.from)})\\s+`, 'iuy');
const ABOUT = new RegExp(
  `(?:${alternatives(time.about)})(?:\\s+|(?<=-))`,
  'iuy',
);
const RANGE = new RegExp(
  `(?:\\s*(?:[-–—~/&]|→|->)\\s*|\\s+(?:${alternatives(time.to)})\\s+)`,
  'iuy',
);
const ONWARDS = new RegExp(
  `\\+|\\s*(?:${alternatives(time.onwards)})(?!\\p{L})`,
  'iuy',
);

const FIRST_DAY = /(\d\d?)(?:st|nd|rd|th|er)?\.?/iuy;
const LAST_DAY =
  /(\d\d?)(?:st|nd|rd|th)?\.?(?:,?\s+(20\d\d))?(?=\s*(?:$|[)）\],;|]))/iuy;

/**
 * Reads a point or span of the calendar at the start of `text`: ISO dates, months, quarters, halves and years, ranges of
 * them, and what bounds them ("by Q2 2026", "2027+"). What is not exact ("mid-2026", "Q3" without a year) has no days.
 *
 * @returns `undefined` if the text starts with none, or with a month that has neither year nor other end
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
  const isBareMonth =
    first.year === undefined &&
    last.year === undefined &&
    first.grain !== 'quarter' &&
    first.grain !== 'half';
  if (isBareMonth) {
    return undefined;
  }
  const isOpen = matchLength(ONWARDS, text, end);
  const days = daysBetween(first, last);
  const kind = isOpen ? 'from' : bound.kind;
  return {
    length: end + isOpen,
    grain: first.grain,
    ...(days && boundDays(days, kind)),
  };
}

type BoundKind = 'exact' | 'until' | 'from' | 'about';

function readBound(text: string): { kind: BoundKind; length: number } {
  const bounds: [BoundKind, RegExp][] = [
    ['until', UNTIL],
    ['from', FROM],
    ['about', ABOUT],
  ];
  for (const [kind, pattern] of bounds) {
    const length = matchLength(pattern, text, 0);
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

// "2026-06-01 – 14", "June 1-14, 2026"
function readLastDay(
  text: string,
  offset: number,
  first: CalendarAtom,
): CalendarAtom | undefined {
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
