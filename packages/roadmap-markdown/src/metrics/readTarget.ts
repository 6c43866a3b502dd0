import { MetricTarget } from '@waymark/plugin-waymark-common';
import { vocabulary } from '../vocabulary/vocabulary';
import { boundFigure, isSizeOfChange } from './direction';
import { Figure, isPlainTarget } from './Figure';
import { findFigures } from './findFigures';
import { foldText, lowerInPlace } from './foldText';
import { readFrequency } from './readFrequency';
import { withoutOf } from './subject';

// A cell that is longer is prose.
const LONGEST = 400;
const { none, unstated } = vocabulary.metrics;

/**
 * Reads a figure as a table's cell states it: `< 15 min`, `99.9%+`, `Daily or more`, with its operator where it has one. A cell
 * without a figure (`Yes`, `Tracked`, `TBD`) and one with a range give their text alone, an empty one nothing.
 */
export function readQuantity(text: string): MetricTarget | undefined {
  return readCell(text, ({ value, upper, unit, operator }) => {
    if (operator) {
      return { ...boundFigure({ value, upper, unit, operator }, ''), unit };
    }
    return upper === undefined ? { value, unit } : {};
  });
}

/**
 * Reads the target for `subject` that a table's cell states: as {@link readQuantity} does, but a bare figure and a range are bounded
 * as the nature of the subject tells ({@link boundFigure}).
 */
export function readTarget(
  text: string,
  subject: string,
): MetricTarget | undefined {
  return readCell(text, (figure, before, after) => ({
    ...(figure.operator === undefined && isSizeOfChange(before, after)
      ? { operator: '>=', value: figure.value }
      : boundFigure(figure, subject)),
    unit: figure.unit,
  }));
}

/** Whether `text` says no more than that nothing is known: `TBD`, `N/A`, `-`, `?`. */
export function isUnstated(text: string): boolean {
  const bare = lowerInPlace(foldText(text))
    .trim()
    .replace(/^\(|[).]$/g, '');
  return !/[\p{L}\p{N}]/u.test(bare) || unstated.has(bare);
}

type Measure = Omit<MetricTarget, 'text'>;

function readCell(
  text: string,
  measure: (figure: Bare, before: string, after: string) => Measure,
): MetricTarget | undefined {
  const trimmed = text.trim();
  if (trimmed === '') {
    return undefined;
  }
  const folded = foldText(trimmed);
  const figure = cellFigure(folded);
  if (!figure) {
    return { text: trimmed };
  }
  const { unit, ...target } = measure(
    figure,
    folded.slice(0, figure.start),
    folded.slice(figure.end),
  );
  return { text: trimmed, ...target, ...(unit !== undefined && { unit }) };
}

type Bare = Omit<Figure, 'start' | 'end'>;

function cellFigure(text: string): Figure | undefined {
  if (text.length > LONGEST) {
    return undefined;
  }
  if (none.has(lowerInPlace(text).replace(/[.!]$/, ''))) {
    return { start: 0, end: text.length, value: 0, operator: '=' };
  }
  const figures = findFigures(text);
  const figure =
    figures.find(isPlainTarget) ??
    figures.find(candidate => isFirst(candidate, text)) ??
    figures.find(({ end, unit }) => unit !== undefined && end === text.length);
  return figure ? withWrittenUnit(figure, text) : readFrequency(text);
}

// "12 of 20" is a progress, not a dozen.
function isFirst({ start, end }: Figure, text: string): boolean {
  return start === 0 && !/^\d/.test(withoutOf(text.slice(end)) ?? '');
}

// "100 customers" counts customers; of "100 paying customers in Europe" the unit is no single word.
function withWrittenUnit(figure: Figure, text: string): Figure {
  const [, unit] =
    /^ (\p{L}{2,30})$/u.exec(text.slice(figure.end, figure.end + 32)) ?? [];
  return figure.unit === undefined && unit ? { ...figure, unit } : figure;
}
