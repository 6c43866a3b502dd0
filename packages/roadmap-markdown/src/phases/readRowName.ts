import { PhaseUnit } from '@waymark/plugin-waymark-common';
import { normalisePhrase } from '../vocabulary/phrase';
import { PhaseName } from './PhaseName';
import { readPhaseName } from './readPhaseName';

/**
 * Reads the cell that names the phase of a table's row. The column's head may stand for the unit: "1", "A: Preview" and
 * "1.0.0-dev" under "Phase" and "Version". Below it, any text is the name of one.
 *
 * @param code - what stands in a column of numbers beside it, such as "M1"
 */
export function readRowName(
  cell: string,
  unit: PhaseUnit,
  code = '',
): PhaseName {
  const own = readPhaseName(cell);
  if (own) {
    return own;
  }
  const coded = readPhaseName(code);
  if (coded?.explicit && coded.unit === unit && coded.name === '') {
    return { ...coded, name: cell };
  }
  const numbered = readPhaseName(`${unit} ${cell}`);
  const isWhole = numbered && isSetOff(cell, numbered);
  return {
    unit,
    ordinal: numbered?.ordinal ?? normalisePhrase(cell),
    name: isWhole ? numbered.name : cell,
    explicit: isWhole ? numbered.explicit : false,
  };
}

// "1.2 for early riders" as a whole is the name of a phase, "1.2: Rides" but for its number.
function isSetOff(cell: string, { name }: PhaseName): boolean {
  return name === '' || !/[\p{L}\p{N}]\s+$/u.test(cell.slice(0, -name.length));
}
