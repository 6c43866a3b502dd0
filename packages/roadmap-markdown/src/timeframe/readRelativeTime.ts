import { alternatives, normalisePhrase } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';
import { Horizon, RelativeTime } from './CalendarTime';

const { time } = vocabulary;
const words = (...lists: (readonly string[])[]) => alternatives(lists.flat());
// One letter is a unit only behind a figure ("4h"), never before one.
const whole = (list: readonly string[]) => list.filter(word => word.length > 1);

// "Day-0" is a name, "Day -7" a time.
const SIGNED = String.raw`(?:\s*\d+|\s+[+\-−]\d+)`;
const SIGNED_END = String.raw`\s*[+\-−]?\d+`;
const RANGE = `\\s*(?:[-–—~]|→|(?:${words(time.to)})\\s)\\s*`;
const SPAN_WORD = words(whole(time.day), whole(time.week), whole(time.month));

// "Week -8 to Week -6", "Weeks 1-2", "Month 3+", "End of Week 8"
const WEEKS = new RegExp(
  `^(?:(?:${words(time.until, time.about, time.from)})\\s+)?(?:${SPAN_WORD})${SIGNED}(?:${RANGE}(?:${SPAN_WORD})?${SIGNED_END})?\\+?(?![\\p{L}\\d.])`,
  'iu',
);
// "L-7 Days", "T+2", "L-8 to L-1", "L-Day"
const LAUNCH = new RegExp(
  `^[LTD](?:\\s?[+\\-−]\\s?\\d+(?:\\s*(?:${SPAN_WORD}))?|-Day|-0)(?:${RANGE}[LTD](?:[+\\-−]\\d+)?)?(?![\\p{L}\\d])`,
  'iu',
);
// "Next 30 days"
const NEXT = new RegExp(
  `^(?:${words(time.next)})\\s+\\d+(?:\\s*[-–]\\s*\\d+)?\\s*[-\\s]?(?:${SPAN_WORD})(?![\\p{L}\\d])`,
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
  const readers: [RegExp, RelativeTime['anchoredOn']][] = [
    [WEEKS, 'week'],
    [LAUNCH, 'launch'],
    [NEXT, 'start'],
  ];
  for (const [pattern, anchoredOn] of readers) {
    const match = pattern.exec(text);
    if (match) {
      return {
        length: match[0].length,
        anchoredOn,
        horizon: anchoredOn === 'start' ? readHorizon(match[0]) : undefined,
      };
    }
  }
  return undefined;
}

function readHorizon(text: string): Horizon | undefined {
  const [, count, word] = HORIZON.exec(text) ?? [];
  if (!word) {
    return undefined;
  }
  const normal = normalisePhrase(word);
  const unit =
    (time.day.includes(normal) && 'days') ||
    (time.week.includes(normal) && 'weeks') ||
    'months';
  return { count: Number(count), unit };
}
