import { LAUNCH_ANCHOR, readColumnDay } from '../checkpoints/readPlanDay';
import { readCalendarTime } from '../timeframe/readCalendarTime';
import { readRelativeTime } from '../timeframe/readRelativeTime';
import { alternatives } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';

/** A point in time that a row of a schedule starts with. */
export interface Moment {
  /** Number of characters that it takes up. */
  length: number;
  /** How it is told. */
  kind: 'clock' | 'day-of-week' | 'day' | 'week' | 'calendar';
  anchor?: string;
  offsetDays?: number;
  /** `YYYY-MM-DD`. */
  date?: string;
}

/** What the head of a column says its rows count in. */
export type MomentUnit = 'day' | 'week';

const { weekdays, dayParts } = vocabulary.schedule;
const CLOCK_TIME = String.raw`\d{1,2}(?:[:hH]\d{2}(?::\d{2})?(?:\s?[aApP]\.?[mM]\.?)?|\s?[aApP]\.?[mM]\.?)`;
const ZONE = String.raw`(?:\s?\(?(?:UTC|GMT|[A-Z]{1,3}T)(?:[+\-−]\d{1,2}(?::\d{2})?)?\)?)?`;
// "06:00", "9 AM PT", "09:00-10:30"
const CLOCK = new RegExp(
  `^${CLOCK_TIME}${ZONE}(?:\\s?[-–—]\\s?${CLOCK_TIME}${ZONE})?(?![\\p{L}\\p{N}])`,
  'u',
);
const NAMED = new RegExp(
  `^(?:${alternatives([...weekdays, ...dayParts])})(?![\\p{L}\\p{N}])`,
  'iu',
);

/**
 * Reads the point in time that `text` starts with. Of weeks, `offsetDays` is their first day; weeks without a sign hang on
 * no launch, and have none.
 *
 * @param unit - what bare figures behind a code count, `L-8` being a week in a column of weeks; days where it is not told
 */
export function readMoment(
  text: string,
  unit: MomentUnit = 'day',
): Moment | undefined {
  const clock = CLOCK.exec(text);
  if (clock) {
    return { length: clock[0].length, kind: 'clock' };
  }
  const day = readColumnDay(text);
  if (day) {
    const { length, anchor, offsetDays } = day;
    const isWeek = unit === 'week' && !/\p{L}{2}/u.test(text.slice(0, length));
    const days = isWeek && offsetDays ? offsetDays * 7 : offsetDays;
    return {
      length,
      kind: isWeek ? 'week' : 'day',
      anchor,
      ...(days !== undefined && { offsetDays: days }),
    };
  }
  return readSpan(text) ?? readCalendar(text) ?? readNamed(text);
}

// "Week -4", "Day 3"
function readSpan(text: string): Moment | undefined {
  const relative = readRelativeTime(text);
  if (!relative || relative.anchoredOn !== 'week') {
    return undefined;
  }
  const { length, span } = relative;
  const perUnit = { days: 1, weeks: 7, months: undefined };
  const days = span?.signed ? perUnit[span.unit] : undefined;
  return {
    length,
    kind: span?.unit === 'days' ? 'day' : 'week',
    ...(days !== undefined &&
      span?.first !== undefined && {
        anchor: LAUNCH_ANCHOR,
        offsetDays: span.first * days,
      }),
  };
}

function readCalendar(text: string): Moment | undefined {
  const time = readCalendarTime(text);
  return time?.grain === 'day'
    ? {
        length: time.length,
        kind: 'calendar',
        ...(time.start && { date: time.start }),
      }
    : undefined;
}

function readNamed(text: string): Moment | undefined {
  const named = NAMED.exec(text);
  return named ? { length: named[0].length, kind: 'day-of-week' } : undefined;
}
