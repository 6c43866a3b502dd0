const WORD = /[\p{L}\p{N}]/u;

// Scripts that put no space between words: a phrase may end in the middle of a run of their letters.
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Whether a phrase that ends at `end` of `text` ends with a whole word. */
export function isWordEnd(text: string, end: number): boolean {
  const next = text.charAt(end);
  return !WORD.test(next) || UNSPACED.test(text.charAt(end - 1)) || end === 0;
}

/** The form in which phrases are compared: lower case, one kind of apostrophe, dash and space. */
export function normalisePhrase(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’ʼ]/g, "'")
    .replace(/[‐‑]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The phrase that `text` (normalised) starts with, out of `phrases`, which have the longest first. */
export function leadingPhrase(
  text: string,
  phrases: Iterable<string>,
): string | undefined {
  for (const phrase of phrases) {
    if (text.startsWith(phrase) && isWordEnd(text, phrase.length)) {
      return phrase;
    }
  }
  return undefined;
}

/** Escapes `phrases` and joins them to the alternatives of a regular expression. */
export function alternatives(phrases: Iterable<string>): string {
  return [...phrases]
    .sort((a, b) => b.length - a.length)
    .map(phrase =>
      phrase.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/ /g, '[\\s-]+'),
    )
    .join('|');
}
