import { EMOJI_PATTERN } from '../syntax/emoji';
import { Horizon, RelativeSpan, RelativeTime } from './CalendarTime';
import { readCalendarTime } from './readCalendarTime';
import { durationLength } from './readDuration';
import { readRelativeTime } from './readRelativeTime';

/** A time as it stands in a text. */
export interface FoundTime {
  text: string;
  kind: 'calendar' | 'relative' | 'duration';
  start?: string;
  end?: string;
  /** Of a relative time: what it hangs on. */
  anchoredOn?: RelativeTime['anchoredOn'];
  /** Of a relative time: which days around it. */
  span?: RelativeSpan;
  /** Of "next 30 days": how far it looks ahead. */
  horizon?: Horizon;
}

// Where the parts of a heading start: a time stands at the start of one, and nowhere else.
const PART = new RegExp(
  `(?:[(（[:：—–|,;]|\\s-\\s|${EMOJI_PATTERN})\\s*`,
  'gu',
);
const END = /^\s*(?:$|[)）\]:：—–|,;+(（]|-\s)/u;

/** Reads the time that `text` starts with. */
export function readTimeAt(text: string): FoundTime | undefined {
  const calendar = readCalendarTime(text);
  if (calendar) {
    const rest = text.slice(calendar.length);
    // "2025 compliance" is no span of time, "(2025)" is.
    if (calendar.grain !== 'year' || END.test(rest)) {
      const { length, start, end } = calendar;
      return {
        text: text.slice(0, length).trim(),
        kind: 'calendar',
        start,
        end,
      };
    }
  }
  const relative = readRelativeTime(text);
  if (relative) {
    return {
      text: text.slice(0, relative.length).trim(),
      kind: 'relative',
      anchoredOn: relative.anchoredOn,
      span: relative.span,
      horizon: relative.horizon,
    };
  }
  const duration = durationLength(text);
  return duration
    ? { text: text.slice(0, duration).trim(), kind: 'duration' }
    : undefined;
}

/** The time that a heading tells: a point in time before a duration, else the first. */
export function findTimeframe(heading: string): FoundTime | undefined {
  const offsets = [0];
  for (const match of heading.matchAll(PART)) {
    offsets.push(match.index + match[0].length);
  }
  const found = offsets
    .map(offset => readTimeAt(heading.slice(offset)))
    .filter(time => time !== undefined);
  return found.find(time => time.kind !== 'duration') ?? found[0];
}
