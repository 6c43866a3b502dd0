import { isSpacedLetter, phraseAt } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';
import { readRate } from './readUnit';
import { endsOpen } from './subject';

/** A rate that stands behind what is counted at it. */
export interface CountedRate {
  /** Such as `/d`. */
  unit: string;
  /** Where it starts and ends. */
  start: number;
  end: number;
}

// "deployments", "paying guests"
const MOST_WORDS = 2;
// Nobody's words are longer.
const LOOKED_AT = 80;
const WORD = /\s?[\p{L}][\p{L}'-]{0,39}/uy;
const END = /^\s?(?:$|[.,;:()\]–—@])/u;

/**
 * Reads the rate behind the words that a bare count at `offset` of `lower` counts: `guests a day`, `deployments per week`,
 * `tickets/day`. What only follows a preposition, as in `in 3 workshops on a day`, is none.
 */
export function readCountedRate(
  lower: string,
  offset: number,
): CountedRate | undefined {
  const text = lower.slice(0, offset + LOOKED_AT);
  let at = offset;
  for (let words = 0; words < MOST_WORDS; words += 1) {
    WORD.lastIndex = at;
    const word = WORD.exec(text);
    if (!word || !isSpacedLetter(word[0].trim().charAt(0))) {
      return undefined;
    }
    at += word[0].length;
    if (endsOpen(text.slice(offset, at)) !== undefined) {
      return undefined;
    }
    const rate = readRate(text, at);
    const end = at + rate.length;
    if (rate.unit && isEnd(text, end)) {
      return { unit: rate.unit, start: at, end };
    }
  }
  return undefined;
}

// "a day early" is no rate, "a day in summer" is one.
function isEnd(text: string, end: number): boolean {
  return (
    END.test(text.slice(end, end + 2)) ||
    phraseAt(text, end + 1, vocabulary.metrics.conditions) !== undefined
  );
}
