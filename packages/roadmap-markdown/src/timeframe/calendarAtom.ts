import {
  alternatives,
  isUnspaced,
  normalisePhrase,
} from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';
import {
  CalendarSpan,
  ofDay,
  ofHalf,
  ofMonth,
  ofQuarter,
  ofWeeks,
  ofYear,
} from './calendarSpan';

/** One end of a range, as it stands in a text. */
export interface CalendarAtom extends CalendarSpan {
  /** Number of characters that it takes up. */
  length: number;
}

type Reader = (match: RegExpExecArray) => CalendarSpan;

const { time } = vocabulary;
const MONTH = `(${alternatives(time.months.keys())})\\.?`;
const QUARTER = alternatives(time.quarter);
const UNSPACED_QUARTER = alternatives(time.quarter.filter(isUnspaced));
const HALF = alternatives(time.half);
// "1st", "1.", "1.º" and "erstes"
const RANK = String.raw`(${alternatives(time.ranks.keys())}|[1-4](?:st|nd|rd|th|\.)?)`;
const QUARTER_CODE = `[${time.quarterCodes.join('')}]`;
const HALF_CODE = `[${time.halfCodes.join('')}]`;
const YEAR = String.raw`(20\d\d)(?!\d)`;
const FULL_YEAR = String.raw`(20\d\d|['’]\d\d)(?![\d.])`;
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
      String.raw`(1[3-9]|2\d|3[01])/(0?[1-9]|1[0-2])/${YEAR}`,
      ([, day, month, year]) => ofDay(year, month, day),
    ],
    [
      String.raw`${YEAR}(?:\.(\d\d)\.(\d\d)|\.\s(\d\d?)\.\s(\d\d?))(?![\d.]*\d)\.?`,
      ([, year, month, day, otherMonth, otherDay]) =>
        ofDay(year, month ?? otherMonth, day ?? otherDay),
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
      String.raw`${YEAR}\s?[年년]\s?第?\s?([1-4一二三四])\s?(?:${UNSPACED_QUARTER})(?:度)?`,
      ([, year, quarter]) =>
        ofQuarter(year, vocabulary.ordinals.get(quarter) ?? quarter),
    ],
    [
      String.raw`${YEAR}\s?[年년]?度?の?\s?(?:(${alternatives(time.firstHalf)})|(?:${alternatives(time.secondHalf)}))`,
      ([, year, first]) => ofHalf(year, first ? '1' : '2'),
    ],
    [
      String.raw`第\s?([1-4一二三四])\s?(?:${UNSPACED_QUARTER})(?![\p{L}\d])`,
      ([, quarterNumber]) =>
        ofQuarter(
          undefined,
          vocabulary.ordinals.get(quarterNumber) ?? quarterNumber,
        ),
    ],
    [
      String.raw`${YEAR}\s?[年년]\s?${MONTH}`,
      ([, year, month]) => ofMonth(year, monthOf(month)),
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
      String.raw`${RANK}\s?(?:${QUARTER})(?:\s+(?:of|de|do|del|du|des)(?:\s+l'an)?)?\s+${SHORT_YEAR}`,
      ([, rank, year]) => ofQuarter(year, figureOf(rank)),
    ],
    [
      String.raw`(?:${QUARTER})\s?([1-4])\s?(?:[,/]\s?|\s(?:of|de|do|du)\s)?${SHORT_YEAR}`,
      ([, quarterNumber, year]) => ofQuarter(year, quarterNumber),
    ],
    [
      String.raw`${RANK}\s?(?:${HALF})(?:\s+(?:of|de|do|del|du|des))?\s+${SHORT_YEAR}`,
      ([, rank, year]) => ofHalf(year, figureOf(rank)),
    ],
    [
      String.raw`(?:${QUARTER_CODE}([1-4])|([1-4])${QUARTER_CODE})\s?[,/-]?\s?${FULL_YEAR}`,
      ([, quarterNumber, before, year]) =>
        ofQuarter(year, quarterNumber ?? before),
    ],
    [
      String.raw`(?:${HALF_CODE}([12])|([12])${HALF_CODE})\s?[,/-]?\s?${FULL_YEAR}`,
      ([, halfNumber, before, year]) => ofHalf(year, halfNumber ?? before),
    ],
    [
      String.raw`(?:${alternatives(time.calendarWeek)})\s?(\d\d?)(?:\s?[-–]\s?(?:(?:${alternatives(time.calendarWeek)})\s?)?(\d\d?))?(?!\d)(?:\s?[,/]?\s?\(?${YEAR}\)?)?`,
      ([, first, last, year]) => ofWeeks(year, first, last ?? first),
    ],
    [
      String.raw`([1-4])Q\s?${SHORT_YEAR}`,
      ([, quarter, year]) => ofQuarter(year, quarter),
    ],
    // "1h30" is a length of time.
    [
      String.raw`([12])H(?:\s?${FULL_YEAR}|(2\d)(?![\p{L}\d.]))`,
      ([, half, year, shortYear]) => ofHalf(year ?? shortYear, half),
      'uy',
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
      String.raw`(\d\d?)(?:st|nd|rd|th|er|[º°])?\.?\s+(?:de\s+)?${MONTH}(?:,?\s+|\s*/\s*)(?:de\s+|del\s+)?${YEAR}`,
      ([, day, month, year]) => ofDay(year, monthOf(month), day),
    ],
    [
      String.raw`${MONTH}(?:,?\s+|/)(?:de\s+|del\s+)?${YEAR}`,
      ([, month, year]) => ofMonth(year, monthOf(month)),
    ],
    [
      String.raw`${MONTH}\s+(\d\d?)(?:st|nd|rd|th)?(?![\p{L}\d])`,
      ([, month, day]) => ofDay(undefined, monthOf(month), day),
    ],
    [
      String.raw`(\d\d?)(?:st|nd|rd|th|er|[º°])?\.?\s+(?:de\s+)?${MONTH}(?![\p{L}\d])`,
      ([, day, month]) => ofDay(undefined, monthOf(month), day),
    ],
    [
      String.raw`(\d\d?)\s?[月월]\s?(\d\d?)\s?[日일]`,
      ([, month, day]) => ofDay(undefined, Number(month), day),
    ],
    [
      String.raw`(\d\d?)\s?[月월]`,
      ([, month]) => ofMonth(undefined, Number(month)),
    ],
    [
      String.raw`${MONTH}(?![\p{L}\d])`,
      ([, month]) => ofMonth(undefined, monthOf(month)),
    ],
    [
      String.raw`${YEAR}(?:\s?[年년]度?(?!\d)|(?![\p{L}\d]|[.:]\d))`,
      ([, year]) => ofYear(year),
    ],
  ] as [string, Reader, string?][]
).map(([pattern, read, flags = 'iuy']) => [new RegExp(pattern, flags), read]);

// What an atom can start with; nearly all words are told apart by their first letter.
const FIRST = new RegExp(
  `^(?:\\d|第|[qh${time.quarterCodes.join('')}${time.halfCodes.join('')}][1-4]|${alternatives(
    [
      time.months.keys(),
      time.ranks.keys(),
      time.quarter,
      time.calendarWeek,
    ].flatMap(words => [...words]),
  )})`,
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

function figureOf(rank: string): string {
  return time.ranks.get(normalisePhrase(rank)) ?? rank.charAt(0);
}

function monthOf(name: string): number {
  return time.months.get(normalisePhrase(name)) ?? 0;
}
