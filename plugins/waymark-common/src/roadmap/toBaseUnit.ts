import { Quantity } from './Metric';

/**
 * A figure in the smallest unit of its dimension: figures of one dimension can be compared.
 *
 * @public
 */
export interface BaseFigure {
  value: number;
  dimension: string;
}

const SECOND = 1000;
const DAY = 24 * 60 * 60 * SECOND;

const BASES: ReadonlyMap<string, { dimension: string; factor: number }> =
  new Map([
    ...dimension('time', {
      ms: 1,
      s: SECOND,
      min: 60 * SECOND,
      h: 60 * 60 * SECOND,
      d: DAY,
      wk: 7 * DAY,
    }),
    ...dimension('calendar time', { mo: 1, quarter: 3, y: 12 }),
    ...dimension('size', { KB: 1, MB: 1e3, GB: 1e6, TB: 1e9 }),
    ...dimension('rate', { '/wk': 1, '/d': 7 }),
    ...dimension('calendar rate', { '/y': 1, '/quarter': 4, '/mo': 12 }),
  ]);

/**
 * A quantity in the smallest unit of its dimension; an unknown unit is a dimension of its own.
 *
 * @returns `undefined` without a value
 * @public
 */
export function toBaseUnit({
  value,
  unit = '',
}: Pick<Quantity, 'value' | 'unit'>): BaseFigure | undefined {
  if (value === undefined) {
    return undefined;
  }
  const base = BASES.get(unit);
  return base
    ? { value: value * base.factor, dimension: base.dimension }
    : { value, dimension: unit };
}

/**
 * Whether two figures of one dimension are the same but for errors of arithmetic.
 *
 * @public
 */
export function isSameValue(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}

function dimension(
  name: string,
  factors: Readonly<Record<string, number>>,
): [string, { dimension: string; factor: number }][] {
  return Object.entries(factors).map(([unit, factor]) => [
    unit,
    { dimension: name, factor },
  ]);
}
