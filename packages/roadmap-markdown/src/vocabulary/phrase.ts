const WORD = /[\p{L}\p{N}]/u;

// Scripts that put no space between words: a phrase may end in the middle of a run of their letters.
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Whether a phrase is of a script that puts no space between words. */
export function isUnspaced(phrase: string): boolean {
  return UNSPACED.test(phrase.slice(-1));
}

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
  phrases: readonly string[],
): string | undefined {
  const candidates = indexOf(phrases).byFirstLetter.get(text.charAt(0));
  return candidates?.find(
    phrase => text.startsWith(phrase) && isWordEnd(text, phrase.length),
  );
}

/**
 * The longest of `phrases` that `text` (normalised) ends with, behind a space or as the whole text; in a script that puts no space
 * between words, behind any letter.
 */
export function trailingPhrase(
  text: string,
  phrases: readonly string[],
): string | undefined {
  const { all, longest } = indexOf(phrases);
  const from = Math.max(0, text.length - longest);
  for (let start = from; start < text.length; start += 1) {
    const isStart =
      start === 0 ||
      text.charAt(start - 1) === ' ' ||
      UNSPACED.test(text.charAt(start));
    const phrase = isStart ? text.slice(start) : '';
    if (all.has(phrase)) {
      return phrase;
    }
  }
  return undefined;
}

/** A list of phrases, ready to be looked up in. */
interface PhraseIndex {
  all: ReadonlySet<string>;
  byFirstLetter: ReadonlyMap<string, readonly string[]>;
  /** Length of the longest. */
  longest: number;
}

// The lists of all languages are long, and each heading, label and cell is compared with several of them.
const INDEXES = new WeakMap<readonly string[], PhraseIndex>();

function indexOf(phrases: readonly string[]): PhraseIndex {
  const known = INDEXES.get(phrases);
  if (known) {
    return known;
  }
  const byFirstLetter = new Map<string, string[]>();
  for (const phrase of phrases) {
    const first = phrase.charAt(0);
    const others = byFirstLetter.get(first);
    if (others) {
      others.push(phrase);
    } else {
      byFirstLetter.set(first, [phrase]);
    }
  }
  const longest = Math.max(0, ...phrases.map(({ length }) => length));
  const index = { all: new Set(phrases), byFirstLetter, longest };
  INDEXES.set(phrases, index);
  return index;
}

/** Escapes `phrases` and joins them to the alternatives of a regular expression. */
export function alternatives(phrases: Iterable<string>): string {
  return [...phrases]
    .sort((a, b) => b.length - a.length)
    .map(phrase =>
      phrase
        .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
        .replace(/ /g, '[\\s-]+')
        .replace(/'/g, "['’]"),
    )
    .join('|');
}

/**
 * As {@link alternatives}, with the space behind that sets a phrase off from what follows it. Phrases of scripts that put no
 * space between words need none.
 */
export function alternativesBefore(phrases: Iterable<string>): string {
  const all = [...phrases];
  const unspaced = all.filter(isUnspaced);
  const spaced = all.filter(phrase => !isUnspaced(phrase));
  return [
    ...(spaced.length ? [`(?:${alternatives(spaced)})\\s+`] : []),
    ...(unspaced.length ? [`(?:${alternatives(unspaced)})\\s*`] : []),
  ].join('|');
}
