import { ComparisonOperator } from '@waymark/plugin-waymark-common';
import { phraseAt, phraseBefore } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';

/** What bounds a figure, and where that starts or ends. */
export interface Bound {
  operator?: ComparisonOperator;
  /** Start of what stands before the figure, or end of what stands behind it. */
  at: number;
}

const { metrics } = vocabulary;
const byLength = (words: Iterable<string>) =>
  [...words].sort((a, b) => b.length - a.length);
const BEFORE = byLength(metrics.before.keys());
const AFTER = byLength(metrics.after.keys());

const SIGNS: Readonly<Record<string, ComparisonOperator>> = {
  '<=': '<=',
  '=<': '<=',
  '≤': '<=',
  '≦': '<=',
  '⩽': '<=',
  '>=': '>=',
  '≥': '>=',
  '≧': '>=',
  '⩾': '>=',
  '<': '<',
  '>': '>',
  '==': '=',
  '=': '=',
};

/** What ends at `end` of `lower`, just before a figure: `<`, `at least`, `about`. */
export function boundBefore(lower: string, end: number): Bound {
  const inner = skipBack(lower, end);
  const about = /[~≈±]/.test(lower.charAt(inner - 1))
    ? lower.charAt(inner - 1)
    : phraseBefore(lower, inner, metrics.about);
  const at = about ? inner - about.length : end;
  const outer = skipBack(lower, at);
  const sign = [2, 1]
    .map(length => lower.slice(Math.max(0, outer - length), outer))
    .find(candidate => candidate in SIGNS);
  // An arrow leads to a figure, and bounds nothing.
  if (sign && !/[-=]>$/.test(lower.slice(0, outer).slice(-2))) {
    return { operator: SIGNS[sign], at: outer - sign.length };
  }
  const phrase = phraseBefore(lower, outer, BEFORE);
  return phrase
    ? { operator: metrics.before.get(phrase), at: outer - phrase.length }
    : { at };
}

/** What starts at `offset` of `lower`, just behind a figure: `+`, `or more`. */
export function boundAfter(lower: string, offset: number): Bound {
  if (lower.charAt(offset) === '+') {
    return { operator: '>=', at: offset + 1 };
  }
  const start = lower.charAt(offset) === ' ' ? offset + 1 : offset;
  const phrase = phraseAt(lower, start, AFTER);
  return phrase
    ? { operator: metrics.after.get(phrase), at: start + phrase.length }
    : { at: offset };
}

function skipBack(lower: string, end: number): number {
  return lower.charAt(end - 1) === ' ' ? end - 1 : end;
}
