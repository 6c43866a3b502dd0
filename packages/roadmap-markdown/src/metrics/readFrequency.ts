import { ComparisonOperator } from '@waymark/plugin-waymark-common';
import { phraseAt, phraseBefore } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';
import { boundAfter } from './readBounds';
import { lowerInPlace } from './foldText';
import { readRate } from './readUnit';

/** How often something happens, in words. */
export interface Frequency {
  value: number;
  unit: string;
  operator?: ComparisonOperator;
  /** Where the words start and end. */
  start: number;
  end: number;
}

const { frequencies, multiple } = vocabulary.metrics;
const WORDS = [...frequencies.keys()].sort((a, b) => b.length - a.length);

/** Reads the frequency that `text` (folded) starts with: `Daily or more`, `Multiple/day`. */
export function readFrequency(text: string): Frequency | undefined {
  const lower = lowerInPlace(text);
  const start = text.length - text.trimStart().length;
  const many = phraseAt(lower, start, multiple);
  const rate = many ? readRate(lower, start + many.length) : undefined;
  if (many && rate?.unit) {
    const end = start + many.length + rate.length;
    return { value: 1, unit: rate.unit, operator: '>', start, end };
  }
  const word = phraseAt(lower, start, WORDS);
  const unit = word && frequencies.get(word);
  if (!unit) {
    return undefined;
  }
  const bound = boundAfter(lower, start + word.length);
  return { value: 1, unit, operator: bound.operator, start, end: bound.at };
}

/** Reads the frequency that `text` (folded) ends with: `Deploys daily`. */
export function readFinalFrequency(text: string): Frequency | undefined {
  const trimmed = text.replace(/[\s.]{1,5}$/, '');
  const word = phraseBefore(lowerInPlace(trimmed), trimmed.length, WORDS);
  const unit = word && frequencies.get(word);
  const end = trimmed.length;
  return unit ? { value: 1, unit, start: end - word.length, end } : undefined;
}
