import { isWordEnd } from '../vocabulary/phrase';

const LETTER = /[\p{L}\p{N}]/u;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Whether `character` is a letter of a script that puts spaces between words, or a figure. */
export function isSpacedLetter(character: string): boolean {
  return LETTER.test(character) && !UNSPACED.test(character);
}

/** The phrase that starts at `offset` of `lower` and ends with a whole word, out of `phrases`, which have the longest first. */
export function phraseAt(
  lower: string,
  offset: number,
  phrases: Iterable<string>,
): string | undefined {
  for (const phrase of phrases) {
    if (
      lower.startsWith(phrase, offset) &&
      isWordEnd(lower, offset + phrase.length)
    ) {
      return phrase;
    }
  }
  return undefined;
}

/** The phrase that ends at `end` of `lower` and starts with a whole word, out of `phrases`, which have the longest first. */
export function phraseBefore(
  lower: string,
  end: number,
  phrases: Iterable<string>,
): string | undefined {
  for (const phrase of phrases) {
    const start = end - phrase.length;
    if (
      lower.endsWith(phrase, end) &&
      !(
        isSpacedLetter(phrase.charAt(0)) &&
        /[\p{L}\p{N}-]/u.test(lower.charAt(start - 1)) &&
        isSpacedLetter(lower.charAt(start - 1))
      )
    ) {
      return phrase;
    }
  }
  return undefined;
}
