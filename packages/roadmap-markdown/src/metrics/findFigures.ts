import { isSpacedLetter } from '../vocabulary/phrase';
import { readCalendarAtom } from '../timeframe/calendarAtom';
import { boundAfter, boundBefore } from './readBounds';
import { Figure } from './Figure';
import { lowerInPlace } from './foldText';
import { NumberReading, readNumber } from './readNumber';
import { readLeadingUnit, readUnit } from './readUnit';

// A sentence with more is a table of its own.
const MOST = 40;

/**
 * The figures of `text` (folded), in its order. Numbers that are part of a name (`P95`, `5xx`, `v1.2.0`), a date or a time of day
 * are none.
 */
export function findFigures(text: string): Figure[] {
  const lower = lowerInPlace(text);
  const figures: Figure[] = [];
  const digit = /\d/g;
  for (
    let match = digit.exec(text);
    match && figures.length < MOST;
    match = digit.exec(text)
  ) {
    const number = readNumber(text, match.index);
    const end = match.index + (number?.length ?? 1);
    const figure =
      number && isNumber(text, match.index)
        ? readFigure(text, lower, match.index, number)
        : undefined;
    if (figure) {
      figures.push(figure);
    }
    digit.lastIndex = figure?.end ?? endOfDigits(text, end);
  }
  return figures.length > 0 ? withoutDates(figures, text) : figures;
}

function isNumber(text: string, start: number): boolean {
  const before = text.charAt(start - 1);
  if (isSpacedLetter(before) || /[_#.,:/\d]/.test(before)) {
    // "KPI:5" and "ok,5" are figures, "10:30" and "1.2.3" go on.
    return /[:,/]/.test(before) && !/[\d/:]/.test(text.charAt(start - 2));
  }
  return !(/[-–]/.test(before) && /[\p{L}\d]/u.test(text.charAt(start - 2)));
}

function readFigure(
  text: string,
  lower: string,
  start: number,
  number: NumberReading,
): Figure | undefined {
  const numberEnd = start + number.length;
  const early = boundAfter(lower, numberEnd);
  const unit = readUnit(text, lower, early.at);
  const unitEnd = early.at + unit.length;
  const upper = readUpper(text, lower, unitEnd);
  const valueEnd = upper?.end ?? unitEnd;
  if (!isEnd(text, valueEnd, valueEnd > numberEnd)) {
    return undefined;
  }
  const sign = /[-+−]/.test(text.charAt(start - 1)) ? 1 : 0;
  const currency = readLeadingUnit(lower, start - sign);
  const outerSign =
    sign === 0 &&
    currency.length > 0 &&
    /[-−]/.test(text.charAt(start - currency.length - 1))
      ? 1
      : 0;
  const before = boundBefore(lower, start - sign - currency.length - outerSign);
  const after = early.operator ? early : boundAfter(lower, valueEnd);
  const isNegative =
    (/[-−]/.test(text.charAt(start - 1)) && sign > 0) || outerSign > 0;
  const factor = unit.factor === 1 ? (upper?.factor ?? 1) : unit.factor;
  return {
    start: before.at,
    end: Math.max(valueEnd, after.at),
    value: scaled(number.value, factor) * (isNegative ? -1 : 1),
    upper: upper && scaled(upper.value, upper.factor),
    unit: unitOf(currency.unit, unit.unit ?? upper?.unit),
    operator: before.operator ?? after.operator,
  };
}

// In "$120/month" the currency stands before the number and the rate behind it.
function unitOf(
  currency: string | undefined,
  unit: string | undefined,
): string | undefined {
  return currency && (!unit || unit.startsWith('/'))
    ? `${currency}${unit ?? ''}`
    : (unit ?? currency);
}

// Decimal fractions times a power of ten must not show the errors of binary ones: 1.1 million.
function scaled(value: number, factor: number): number {
  return factor === 1 ? value : Number((value * factor).toPrecision(15));
}

function readUpper(text: string, lower: string, offset: number) {
  const dash = /^ ?[-–—~〜] ?\+?(?=\d)/.exec(text.slice(offset, offset + 4));
  const number = dash && readNumber(text, offset + dash[0].length);
  if (!dash || !number) {
    return undefined;
  }
  const end = offset + dash[0].length + number.length;
  const unit = readUnit(text, lower, end);
  return {
    value: number.value,
    unit: unit.unit,
    factor: unit.factor,
    end: end + unit.length,
  };
}

function isEnd(text: string, end: number, hasUnit: boolean): boolean {
  const next = text.slice(end, end + 2);
  if (/^(?:[.,:/–-]\d|_)/.test(next)) {
    return false;
  }
  return (
    hasUnit ||
    !(
      isSpacedLetter(next.charAt(0)) ||
      /^[-'][\p{L}]/u.test(next) ||
      /^\/[\p{L}]/u.test(next)
    )
  );
}

function endOfDigits(text: string, offset: number): number {
  let end = offset;
  while (/[\d.,:/-]/.test(text.charAt(end))) {
    end += 1;
  }
  return end;
}

function withoutDates(figures: readonly Figure[], text: string): Figure[] {
  const dates = findDates(text);
  return figures.filter(
    ({ start, end, operator, unit }) =>
      unit !== undefined ||
      !dates.some(
        date =>
          date.start < end &&
          start < date.end &&
          (operator === undefined || date.start < start),
      ),
  );
}

function findDates(text: string): { start: number; end: number }[] {
  const dates = [];
  const word = /[\p{L}\d]+/gu;
  for (let match = word.exec(text); match; match = word.exec(text)) {
    const atom = readCalendarAtom(text, match.index);
    if (atom && !/^\d{4}$/.test(text.trim())) {
      dates.push({ start: match.index, end: match.index + atom.length });
      word.lastIndex = match.index + atom.length;
    }
  }
  return dates;
}
