import { phraseAt } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';

/** What follows a number. */
export interface UnitReading {
  /** Absent for a bare count. */
  unit?: string;
  /** What the number is to be multiplied by. */
  factor: number;
  length: number;
}

const { metrics, time } = vocabulary;

const UNITS: ReadonlyMap<string, string> = new Map([
  ...time.hour.map(word => [word, 'h'] as const),
  ...time.day.map(word => [word, 'd'] as const),
  ...time.week.map(word => [word, 'wk'] as const),
  ...time.month.map(word => [word, 'mo'] as const),
  ...time.year.map(word => [word, 'y'] as const),
  ...metrics.units,
]);
const TIMES = new Set(['s', 'min', 'h', 'd', 'wk', 'mo', 'quarter', 'y']);

const longestFirst = (words: Iterable<string>) =>
  [...words].sort((a, b) => b.length - a.length);
const UNIT_WORDS = longestFirst(UNITS.keys());
const TIME_WORDS = UNIT_WORDS.filter(word => TIMES.has(UNITS.get(word) ?? ''));
const MULTIPLIER_WORDS = longestFirst(metrics.multipliers.keys());
const COUNTERS = longestFirst(metrics.counters);
const CURRENCIES = UNIT_WORDS.filter(word => /\p{Sc}$/u.test(word));

/** Reads multiplier, unit and rate that follow a number: `k req/s`, ` million`, ` %/week`, `-day`. */
export function readUnit(
  text: string,
  lower: string,
  offset: number,
): UnitReading {
  const multiplier = readMultiplier(text, lower, offset);
  const counted = offset + multiplier.length;
  const base = readBase(text, lower, counted);
  const rate = readRate(lower, counted + base.length);
  const unit = `${base.unit ?? ''}${rate.unit ?? ''}` || undefined;
  return {
    unit,
    factor: multiplier.factor,
    length: multiplier.length + base.length + rate.length,
  };
}

/** The unit whose sign ends at `end` of `lower`, as `$` does in `$5`, and the length of that sign. */
export function readLeadingUnit(
  lower: string,
  end: number,
): { unit?: string; length: number } {
  const sign = CURRENCIES.find(currency => lower.endsWith(currency, end));
  return sign ? { unit: UNITS.get(sign), length: sign.length } : { length: 0 };
}

/** Reads `/month` or ` per month` at `offset` of `lower`. */
export function readRate(
  lower: string,
  offset: number,
): { unit?: string; length: number } {
  const start = skipSpace(lower, offset);
  const isSlash = lower.charAt(start) === '/';
  const per = isSlash ? '/' : phraseAt(lower, start, metrics.per);
  if (!per) {
    return { length: 0 };
  }
  const word = skipSpace(lower, start + per.length);
  const name = phraseAt(lower, word, TIME_WORDS);
  return name
    ? { unit: `/${UNITS.get(name)}`, length: word + name.length - offset }
    : { length: 0 };
}

function readMultiplier(text: string, lower: string, offset: number) {
  // Only its case tells 10M from 10m.
  if (/^[kKM](?!\p{L})/u.test(text.slice(offset, offset + 2))) {
    const factor = text.charAt(offset) === 'M' ? 1e6 : 1e3;
    return { factor, length: 1 };
  }
  const start = skipSpace(lower, offset);
  const word = phraseAt(lower, start, MULTIPLIER_WORDS);
  if (!word || (word === 'k' && start > offset)) {
    return { factor: 1, length: 0 };
  }
  return {
    factor: Number(metrics.multipliers.get(word)),
    length: start + word.length - offset,
  };
}

function readBase(
  text: string,
  lower: string,
  offset: number,
): { unit?: string; length: number } {
  const start = skipSpace(lower, offset);
  if (lower.charAt(start) === '%') {
    return { unit: '%', length: start + 1 - offset };
  }
  const counter = phraseAt(lower, start, COUNTERS);
  if (counter) {
    return { length: start + counter.length - offset };
  }
  const score = /^\/(?:5|10|100)(?![\d.,/]|\p{L})/u.exec(
    lower.slice(start, start + 6),
  );
  if (score) {
    return { unit: score[0], length: start + score[0].length - offset };
  }
  const hyphen = lower.charAt(start) === '-' && start === offset ? 1 : 0;
  const word = phraseAt(lower, start + hyphen, UNIT_WORDS);
  if (!word || !isUnitSpelling(text, start + hyphen, word)) {
    return { length: 0 };
  }
  return {
    unit: UNITS.get(word),
    length: start + hyphen + word.length - offset,
  };
}

// "3D" is no three days, and "5 d'entre eux" neither.
function isUnitSpelling(text: string, start: number, word: string): boolean {
  return (
    word.length > 1 ||
    (text.charAt(start) === word && text.charAt(start + 1) !== "'")
  );
}

function skipSpace(text: string, offset: number): number {
  return text.charAt(offset) === ' ' ? offset + 1 : offset;
}
