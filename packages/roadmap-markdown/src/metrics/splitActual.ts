import { Quantity } from '@waymark/plugin-waymark-common';
import { alternatives } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';
import { readCellActual } from './readCellFigure';

const WORDS = alternatives(
  [...vocabulary.columns].flatMap(([words, name]) =>
    name === 'actual' ? [words] : [],
  ),
);
const BRACKETED = new RegExp(
  `\\s?[([](?:${WORDS})(?:\\s?[:：=]\\s?|\\s)([^()[\\]]{1,60})[)\\]]`,
  'iu',
);
const FINAL = new RegExp(
  `[,;|·–—]\\s(?:${WORDS})\\s?[:：=]\\s?([^()[\\],;]{1,60})$`,
  'iu',
);
const LONGEST = 1000;

/** A target as a text states it, and what the text says was reached. */
export interface ActualSplit {
  text: string;
  actual?: Quantity;
}

/** Parts what was reached from a text that also states a target: `Coverage > 80 % (current: 65 %)`. */
export function splitActual(text: string): ActualSplit {
  const match =
    text.length > LONGEST
      ? undefined
      : (BRACKETED.exec(text) ?? FINAL.exec(text) ?? undefined);
  const actual = readCellActual(match?.[1]);
  return match && (actual === undefined || actual.value !== undefined)
    ? {
        text: `${text.slice(0, match.index)}${text.slice(match.index + match[0].length)}`.trim(),
        ...(actual && { actual }),
      }
    : { text };
}
