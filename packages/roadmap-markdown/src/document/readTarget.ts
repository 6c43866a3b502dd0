import { Target } from '@waymark/plugin-waymark-common';
import { Label } from '../labels/Label';
import { isUndecided } from '../tables/readTable';
import { readCalendarTime } from '../timeframe/readCalendarTime';
import { readTimeAt } from '../timeframe/findTimeframe';
import {
  alternatives,
  alternativesAfter,
  alternativesBefore,
  leadingPhrase,
  normalisePhrase,
} from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';

const { targets } = vocabulary;
const BEFORE = new RegExp(`^(?:${alternativesBefore(targets.before)})`, 'iu');
const AFTER = new RegExp(`(?:${alternativesAfter(targets.after)})$`, 'iu');
const NAMED = new RegExp(
  `^(?:v?\\d|(?:${alternatives(vocabulary.stages)})(?!\\p{L}))`,
  'iu',
);
const OPEN = [...vocabulary.undecided]
  .filter(word => /^\p{L}/u.test(word))
  .sort((a, b) => b.length - a.length);
const OPENING = /^[\s[(*_]+/;

/**
 * Reads a label of the document as a day that the document is aimed at: `Target Beta: Q2 2026`, `Release date: 2026-12-01`. One
 * whose day is not decided has none.
 *
 * @param isAboutDocument - whether the label stands where a document speaks of itself; elsewhere a target has to be named
 * @returns `undefined` where it names no target, or no time
 */
export function readTarget(
  label: Label,
  isAboutDocument: boolean,
): Target | undefined {
  const text = label.value;
  const name = targetName(label, isAboutDocument);
  const value = text.replace(OPENING, '');
  if (!name || !value) {
    return undefined;
  }
  const time = readTimeAt(value);
  const isTime = time !== undefined && time.kind !== 'duration';
  if (!isTime && !(isNamed(label, name) && isOpen(value))) {
    return undefined;
  }
  const calendar = readCalendarTime(value);
  return {
    name,
    text,
    ...(calendar?.start && { start: calendar.start }),
    ...(calendar?.end && { end: calendar.end }),
    line: label.line,
    foundBy: 'label',
  };
}

function targetName(
  { name, text }: Label,
  isAboutDocument: boolean,
): string | undefined {
  const words = normalisePhrase(text);
  const isDay = name === 'launchDate' || name === 'candidateDate';
  const isWhole = targets.whole.has(words);
  if (isWhole && !isAboutDocument) {
    return undefined;
  }
  if (!isDay && !isWhole && !BEFORE.test(`${words} `)) {
    return undefined;
  }
  const aim = text.replace(BEFORE, '');
  const bare = aim.replace(AFTER, '').trim();
  // "Target date" does not say of what.
  const isUnnamed = bare === '' || (aim !== text && AFTER.test(` ${bare}`));
  if (!isUnnamed) {
    return bare;
  }
  return isAboutDocument ? text : undefined;
}

function isNamed({ name, text }: Label, target: string): boolean {
  return name !== undefined || AFTER.test(text) || NAMED.test(target);
}

// "TBD", "[TBD - Week 0]"
function isOpen(value: string): boolean {
  const words = normalisePhrase(value);
  const open = leadingPhrase(words, OPEN);
  return isUndecided(value) || open !== undefined;
}
