import { alternatives, normalisePhrase } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';
import {
  CalendarSpan,
  ofDay,
  ofHalf,
  ofMonth,
  ofQuarter,
  ofYear,
} from './calendarSpan';

/** One end of a range, as it stands in a text. */
export interface CalendarAtom extends CalendarSpan {
  /** Number of characters that it takes up. */
  length: number;
}

type Reader = (match: RegExpExecArray) => CalendarSpan;

const MONTH = `(${alternatives(vocabulary.time.months.keys())})\\.?`;
const YEAR = String.raw`(20\d\d)(?!\d)`;
const SHORT_YEAR = String.raw`(20\d\d|['’]\d\d|[23]\d)(?![\d.])`;

// The first that matches counts: whole dates before months, months before years.
const READERS: readonly [RegExp, Reader][] = (
  [
    [
      String.raw`(20\d\d)[-/](\d\d)[-/](\d\d)(?!\d)`,
      ([, year, month, day]) => ofDay(year, month, day),
    ],
    [
      String.raw`(\d\d?)\.\s?(\d\d?)\.\s?${YEAR}`,
      ([, day, month, year]) => ofDay(year, month, day),
    ],
    [
      String.raw`${YEAR}\s?[年년]\s?(\d\d?)\s?[月월]\s?(\d\d?)\s?[日일]`,
      ([, year, month, day]) => ofDay(year, month, day),
    ],
    [
      String.raw`${YEAR}[-/\s]*Q([1-4])(?!\d)`,
      ([, year, quarter]) => ofQuarter(year, quarter),
    ],
    [
      String.raw`${YEAR}[-/\s]*H([12])(?!\d)`,
      ([, year, half]) => ofHalf(year, half),
    ],
    [
      String.raw`${YEAR}\s?[年년]\s?第?\s?([1-4一二三四])\s?(?:季度|四半期|분기)`,
      ([, year, quarter]) =>
        ofQuarter(year, vocabulary.ordinals.get(quarter) ?? quarter),
    ],
    [
      String.raw`${YEAR}\s?[年년]\s?(\d\d?)\s?[月월]`,
      ([, year, month]) => ofMonth(year, Number(month)),
    ],
    [
      String.raw`(20\d\d)-(0[1-9]|1[0-2])(?!\d)`,
      ([, year, month]) => ofMonth(year, Number(month)),
    ],
    [
      String.raw`(0[1-9]|1[0-2])[./]${YEAR}`,
      ([, month, year]) => ofMonth(year, Number(month)),
    ],
    [
      String.raw`Q([1-4])(?:\s*[,/-]?\s*${SHORT_YEAR})?(?![\p{L}\d])`,
      ([, quarter, year]) => ofQuarter(year, quarter),
    ],
    [
      String.raw`([1-4])Q\s?${SHORT_YEAR}`,
      ([, quarter, year]) => ofQuarter(year, quarter),
    ],
    [
      String.raw`H([12])(?:\s*[,/-]?\s*${SHORT_YEAR})?(?![\p{L}\d])`,
      ([, half, year]) => ofHalf(year, half),
    ],
    [
      String.raw`${MONTH}\s+(\d\d?)(?:st|nd|rd|th)?,?\s+${YEAR}`,
      ([, month, day, year]) => ofDay(year, monthOf(month), day),
    ],
    [
      String.raw`(\d\d?)(?:st|nd|rd|th|er)?\.?\s+(?:de\s+)?${MONTH},?\s+(?:de\s+)?${YEAR}`,
      ([, day, month, year]) => ofDay(year, monthOf(month), day),
    ],
    [
      String.raw`${MONTH},?\s+(?:de\s+)?${YEAR}`,
      ([, month, year]) => ofMonth(year, monthOf(month)),
    ],
    [
      String.raw`${MONTH}\s+(\d\d?)(?:st|nd|rd|th)?(?![\p{L}\d])`,
      ([, month, day]) => ofDay(undefined, monthOf(month), day),
    ],
    [
      String.raw`${MONTH}(?![\p{L}\d])`,
      ([, month]) => ofMonth(undefined, monthOf(month)),
    ],
    [
      String.raw`${YEAR}(?:\s?[年년])?(?![\p{L}\d]|[.:]\d)`,
      ([, year]) => ofYear(year),
    ],
  ] as [string, Reader][]
).map(([pattern, read]) => [new RegExp(pattern, 'iuy'), read]);

// What an atom can start with; nearly all words are told apart by their first letter.
const FIRST = new RegExp(
  `^(?:\\d|[qh][1-4]|${alternatives(vocabulary.time.months.keys())})`,
  'iu',
);

/** Reads a day, month, quarter, half or year that starts at `offset` of `text`. */
export function readCalendarAtom(
  text: string,
  offset: number,
): CalendarAtom | undefined {
  if (!FIRST.test(text.slice(offset, offset + 20))) {
    return undefined;
  }
  for (const [pattern, read] of READERS) {
    pattern.lastIndex = offset;
    const match = pattern.exec(text);
    if (match) {
      return { length: match[0].length, ...read(match) };
    }
  }
  return undefined;
}

function monthOf(name: string): number {
  return vocabulary.time.months.get(normalisePhrase(name)) ?? 0;
}
