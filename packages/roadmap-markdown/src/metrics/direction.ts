import { ComparisonOperator } from '@waymark/plugin-waymark-common';
import { isSpacedLetter, phraseBefore } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';
import { Figure } from './Figure';
import { lowerInPlace } from './foldText';

const { lessIsBetter, moreIsBetter, changes, by, lower, raise } =
  vocabulary.metrics;
const VERBS = [...lower, ...raise];

/** The target that a figure is, as far as its text or the nature of its subject tell. */
export interface Bounded {
  operator: ComparisonOperator;
  value: number;
}

/**
 * How `figure` bounds its subject. Where the text does not say, a bare figure is the least that is to be reached (99.9 % uptime,
 * 50 stars), or the most where there should be little of the subject (2 % errors, 5 days of delay); nothing is exactly nothing, and half of a
 * whole or more is always a floor. Of a range the end counts that has to be reached at least.
 */
export function boundFigure(
  { value, upper, unit, operator }: Omit<Figure, 'start' | 'end'>,
  subject: string,
): Bounded {
  const most = upper ?? value;
  if (operator) {
    return { operator, value: operator.startsWith('<') ? most : value };
  }
  if (value === 0 && upper === undefined) {
    return { operator: '=', value };
  }
  const isMajority = unit === '%' && value >= 50;
  return !isMajority && hasLittle(subject)
    ? { operator: '<=', value: most }
    : { operator: '>=', value };
}

/** Whether `text` has a word for a change, such as `reduction`. */
export function namesChange(text: string): boolean {
  return hasWordStart(lowerInPlace(text), changes);
}

/** Whether the figure between `before` and `after` is the size of a change: "Build time reduced by" 30 %. */
export function isSizeOfChange(before: string, after: string): boolean {
  const lead = lowerInPlace(before.trimEnd());
  return (
    phraseBefore(lead, lead.length, by) !== undefined &&
    hasWordStart(`${lead} ${lowerInPlace(after)}`, VERBS)
  );
}

/** Whether less of `subject` is better, as of errors and delays, but not of errors resolved and of reductions in delay. */
function hasLittle(subject: string): boolean {
  const words = lowerInPlace(subject);
  return (
    hasWordStart(words, lessIsBetter) &&
    !hasWordStart(words, moreIsBetter) &&
    !hasWordStart(words, changes)
  );
}

function hasWordStart(text: string, words: readonly string[]): boolean {
  return words.some(word => {
    let at = text.indexOf(word);
    while (at > 0 && isSpacedLetter(text.charAt(at - 1))) {
      at = text.indexOf(word, at + 1);
    }
    return at >= 0;
  });
}
