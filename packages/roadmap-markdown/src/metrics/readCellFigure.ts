import { MetricTarget, Quantity } from '@waymark/plugin-waymark-common';
import { peelLeadingEmoji, peelTrailingEmoji } from '../syntax/emoji';
import { isUnstated, readQuantity, readTarget } from './readTarget';
import { lowerInPlace } from './foldText';
import { readUnit } from './readUnit';

/**
 * The target for `subject` that a table's cell or a label states, without marks such as ✅.
 *
 * @param unit - what a bare figure is given in, where another place says so
 * @returns `undefined` where it states none, as `TBD` does
 */
export function readCellTarget(
  cell: string | undefined,
  subject: string,
  unit?: string,
): MetricTarget | undefined {
  const text = bareCell(cell);
  const target = text === undefined ? undefined : readTarget(text, subject);
  return target && withUnit(target, unit);
}

/** What a table's cell or a label says was reached, as {@link readCellTarget} does. */
export function readCellActual(
  cell: string | undefined,
  unit?: string,
): Quantity | undefined {
  const text = bareCell(cell);
  const actual = text === undefined ? undefined : readQuantity(text);
  if (!actual) {
    return undefined;
  }
  const { operator: _, ...quantity } = actual;
  return withUnit(quantity, unit);
}

/** The unit that a name gives at its end, and the name without it: `Quay latency (ms)`, `Rides/day`. */
export function splitUnit(name: string): { name: string; unit?: string } {
  const [, before, inner] =
    /^([^([（]{1,200})[([（]\s{0,3}([^()[\]（）]{1,30}?)\s{0,3}[)\]）]$/.exec(
      name,
    ) ?? [];
  const unit = inner && unitOf(inner);
  if (unit) {
    return { name: before.trim(), unit };
  }
  const slash = name.lastIndexOf('/');
  const rate = slash > 0 ? unitOf(name.slice(slash)) : undefined;
  return rate ? { name: name.slice(0, slash).trim(), unit: rate } : { name };
}

/** The unit that `text` is, such as `ms` for `milliseconds`; `undefined` where it is none that is known. */
export function unitOf(text: string): string | undefined {
  const { unit, length } = readUnit(text, lowerInPlace(text), 0);
  return length === text.length ? unit : undefined;
}

function bareCell(cell: string | undefined): string | undefined {
  const text = peelTrailingEmoji(peelLeadingEmoji(cell ?? '').rest).rest;
  return text === '' || isUnstated(text) ? undefined : text;
}

function withUnit<Figure extends Quantity>(
  figure: Figure,
  unit: string | undefined,
): Figure {
  return unit && figure.value !== undefined && figure.unit === undefined
    ? { ...figure, unit }
    : figure;
}
