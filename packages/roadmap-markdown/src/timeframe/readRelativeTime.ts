import {
  alternatives,
  alternativesBefore,
  normalisePhrase,
} from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';
import { Horizon, RelativeSpan, RelativeTime, SpanUnit } from './CalendarTime';

const { time } = vocabulary;
const words = (...lists: (readonly string[])[]) => alternatives(lists.flat());
// One letter is a unit only behind a figure ("4h"), never before one.
const whole = (list: readonly string[]) => list.filter(word => word.length > 1);

// "Day-0" is a name, "Day -7" a time.
const SIGNED = String.raw`(?:\s*\d+|\s+[+\-−]\d+)`;
const SIGNED_END = String.raw`\s*[+\-−]?\d+`;
const RANGE = `\\s*(?:[-–—~]|→|(?:${words(time.to)})\\s)\\s*`;
const CODES = vocabulary.planDays.codes.join('');
const SPAN_WORD = words(whole(time.day), whole(time.week), whole(time.month));

// "Week -8 to Week -6", "Weeks 1-2", "Month 3+", "End of Week 8"
const WEEKS = new RegExp(
  `^(?:(?<bound>${words(time.until, time.about, time.from)})\\s+)?(?<unit>${SPAN_WORD})(?<first>${SIGNED})(?:(?<range>${RANGE})(?:${SPAN_WORD})?(?<last>${SIGNED_END}))?(?<open>\\+)?(?![\\p{L}\\d.])`,
  'iu',
);
// "第3週", "3주차", "第3–4周": the figure before the unit counts in order where a word says so.
const ALL_UNITS = words(time.day, time.week, time.month);
const COUNTED = new RegExp(
  `^(?:(?:${words(time.ordinalBefore)})\\s?(?<first>\\d{1,3})(?:(?<range>\\s?[-–—~～〜至到]\\s?)(?:${words(time.ordinalBefore)})?\\s?(?<last>\\d{1,3}))?\\s?(?<unit>${ALL_UNITS})(?:${words(time.ordinalAfter)})?|(?<first2>\\d{1,3})(?:(?<range2>\\s?[-–—~～〜]\\s?)(?<last2>\\d{1,3}))?\\s?(?<unit2>${ALL_UNITS})(?:${words(time.ordinalAfter)}))(?![\\p{L}\\d])`,
  'iu',
);
// "W1-W4": one alone may as well be the name of something.
const WEEK_CODES =
  /^W(\d{1,2})\s?[-–—~]\s?W?(\d{1,2})(?![\p{L}\d.])(?!\s?[,/]?\s?\(?20\d\d)/u;
// "L-7 Days", "T+2", "L-8 to L-1", "T-6 weeks to T-4 weeks", "GA+30", "L-Day"
const LAUNCH_CODE = `(?:[${CODES}]|GA)`;
const LAUNCH = new RegExp(
  `^${LAUNCH_CODE}(?:\\s?(?<first>[+\\-−]\\s?\\d+)(?:\\s*(?<unit>${SPAN_WORD}))?|-Day|-0)(?:(?<range>${RANGE})${LAUNCH_CODE}(?:(?<last>[+\\-−]\\d+)(?:\\s*(?<lastUnit>${SPAN_WORD}))?)?)?(?![\\p{L}\\d])`,
  'iu',
);
// "Next 30 days"
const NEXT = new RegExp(
  `^(?:${alternativesBefore(time.next)})\\d+(?:\\s*[-–]\\s*\\d+)?\\s*[-\\s]?(?:${SPAN_WORD})(?![\\p{L}\\d])`,
  'iu',
);
const HORIZON = new RegExp(
  `(?<![\\d–-]\\s*)(?<!\\d)(\\d{1,4})[-\\s]*(${SPAN_WORD})$`,
  'iu',
);

/**
 * Reads a time that hangs on a date given elsewhere, at the start of `text`: weeks of a plan, days around a launch, "next
 * 30 days".
 */
export function readRelativeTime(text: string): RelativeTime | undefined {
  const weeks = WEEKS.exec(text);
  if (weeks) {
    return {
      length: weeks[0].length,
      anchoredOn: 'week',
      span: readSpan(weeks),
    };
  }
  const counted = readCounted(text) ?? readWeekCodes(text);
  if (counted) {
    return counted;
  }
  const launch = LAUNCH.exec(text);
  if (launch) {
    return {
      length: launch[0].length,
      anchoredOn: 'launch',
      span: readLaunchSpan(launch),
    };
  }
  const next = NEXT.exec(text);
  return next
    ? {
        length: next[0].length,
        anchoredOn: 'start',
        horizon: readHorizon(next[0]),
      }
    : undefined;
}

function readWeekCodes(text: string): RelativeTime | undefined {
  const [codes, firstWeek, lastWeek] = WEEK_CODES.exec(text) ?? [];
  if (!codes) {
    return undefined;
  }
  const [first, last] = [Number(firstWeek), Number(lastWeek)];
  return {
    length: codes.length,
    anchoredOn: 'week',
    ...(first <= last && {
      span: { unit: 'weeks', first, last, signed: false },
    }),
  };
}

function readCounted(text: string): RelativeTime | undefined {
  const match = COUNTED.exec(text);
  const groups = match?.groups;
  if (!match || !groups) {
    return undefined;
  }
  const first = Number(groups.first ?? groups.first2);
  const last = Number(groups.last ?? groups.last2 ?? first);
  const unit = unitOf(groups.unit ?? groups.unit2);
  return {
    length: match[0].length,
    anchoredOn: 'week',
    ...(first <= last && { span: { unit, first, last, signed: false } }),
  };
}

// "Week -8-6" may mean both signs, and gets no days; nor does what goes backwards. "Day 0" is that of the launch, "Days 0-30"
// are the first ones of a plan.
function readSpan({ groups = {} }: RegExpExecArray): RelativeSpan | undefined {
  const first = toNumber(groups.first);
  const last = groups.last === undefined ? first : toNumber(groups.last);
  const isAmbiguous =
    first < 0 &&
    last > 0 &&
    /[-–—~]/.test(groups.range ?? '') &&
    !groups.last.includes('+');
  if (isAmbiguous || last < first) {
    return undefined;
  }
  const unit = unitOf(groups.unit);
  const isFromStart = unit === 'days' && last > first;
  const span: RelativeSpan = {
    unit,
    first,
    last,
    signed:
      (first === 0 && !isFromStart) ||
      /[+\-−]/.test(`${groups.first}${groups.last ?? ''}`),
  };
  const bound = normalisePhrase(groups.bound ?? '');
  if (time.about.includes(bound)) {
    return undefined;
  }
  if (time.until.includes(bound)) {
    return { ...span, first: undefined };
  }
  return groups.open || time.from.includes(bound)
    ? { ...span, last: undefined }
    : span;
}

function readLaunchSpan({
  groups = {},
}: RegExpExecArray): RelativeSpan | undefined {
  const first = toNumber(groups.first ?? '0');
  const last = groups.range ? toNumber(groups.last ?? '0') : first;
  const units = [groups.unit, groups.lastUnit].filter(Boolean).map(unitOf);
  const [unit = 'days', otherUnit = unit] = units;
  return last < first || otherUnit !== unit
    ? undefined
    : { unit, first, last, signed: true };
}

function toNumber(text: string): number {
  return Number(text.replace(/\s/g, '').replace('−', '-'));
}

function unitOf(word: string): SpanUnit {
  const normal = normalisePhrase(word);
  if (time.day.includes(normal)) {
    return 'days';
  }
  return time.week.includes(normal) ? 'weeks' : 'months';
}

function readHorizon(text: string): Horizon | undefined {
  const [, count, word] = HORIZON.exec(text) ?? [];
  return word ? { count: Number(count), unit: unitOf(word) } : undefined;
}
