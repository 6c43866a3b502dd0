import { alternatives, normalisePhrase } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';

const { every, frequencies, ordinals, time } = vocabulary;

const FREQUENCY = new RegExp(
  `(?<![\\p{L}-])(?:${alternatives(frequencies.keys())})(?!\\p{L})`,
  'iu',
);
const COUNT = `\\d{1,3}|${alternatives(ordinals.keys())}`;
const EVERY = new RegExp(
  `(?<!\\p{L})(?:${alternatives(every)})\\s+(${COUNT})[\\s-]+(?:(${alternatives(time.day)})|(${alternatives(time.week)})|(${alternatives(time.month)})|(${alternatives(time.year)}))(?!\\p{L})`,
  'iu',
);
const UNITS = ['D', 'W', 'M', 'Y'];

/** Nobody needs more to say how often. */
const MAXIMUM_LENGTH = 400;

/**
 * The first frequency that a text names, as an ISO 8601 duration: `P1M` of "Monthly until the launch, then quarterly", `P6W`
 * of "Every 6 weeks".
 *
 * @returns `undefined` where it names none
 */
export function readReviewCycle(text: string): string | undefined {
  const words = normalisePhrase(text.slice(0, MAXIMUM_LENGTH));
  const named = FREQUENCY.exec(words);
  const counted = EVERY.exec(words);
  if (counted && (!named || counted.index < named.index)) {
    const [, count, ...units] = counted;
    const number = Number(ordinals.get(count) ?? count);
    const unit = UNITS[units.findIndex(each => each !== undefined)];
    return number > 0 ? `P${number}${unit}` : undefined;
  }
  return named ? frequencyOf(named[0]) : undefined;
}

// "Bi-weekly" and "bi weekly" are one.
function frequencyOf(words: string): string | undefined {
  return frequencies.get(words) ?? frequencies.get(words.replace(/-/g, ' '));
}
