const WORD = /[\p{L}\p{N}]/u;

// Scripts that put no space between words: a phrase may end in the middle of a run of their letters.
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Whether a phrase is of a script that puts no space between words. */
export function isUnspaced(phrase: string): boolean {
  return UNSPACED.test(phrase.slice(-1));
}

/** Whether `character` is a letter of a script that puts spaces between words, or a figure. */
export function isSpacedLetter(character: string): boolean {
  return WORD.test(character) && !UNSPACED.test(character);
}

/** Whether a phrase that ends at `end` of `text` ends with a whole word, as `ms` does in "200ms以下". */
export function isWordEnd(text: string, end: number): boolean {
  return (
    end === 0 ||
    !isSpacedLetter(text.charAt(end)) ||
    UNSPACED.test(text.charAt(end - 1))
  );
}

/** The form in which phrases are compared: lower case, one kind of apostrophe, dash and space. */
export function normalisePhrase(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’ʼ]/g, "'")
    .replace(/[‐‑]/g, '-')
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim();
}

/** The phrase that `text` (normalised) starts with, out of `phrases`, which have the longest first. */
export function leadingPhrase(
  text: string,
  phrases: readonly string[],
): string | undefined {
  return phraseAt(text, 0, phrases);
}

/** As {@link leadingPhrase}, for the phrase that starts at `offset` of `text`. */
export function phraseAt(
  text: string,
  offset: number,
  phrases: readonly string[],
): string | undefined {
  const { byStart } = indexOf(phrases);
  return (
    findAt(text, offset, byStart.get(text.slice(offset, offset + 2))) ??
    findAt(text, offset, byStart.get(text.charAt(offset)))
  );
}

function findAt(
  text: string,
  offset: number,
  candidates: readonly string[] | undefined,
): string | undefined {
  return candidates?.find(
    phrase =>
      text.startsWith(phrase, offset) &&
      isWordEnd(text, offset + phrase.length),
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

/** The phrase that ends at `end` of `text` and starts with a whole word, out of `phrases`, which have the longest first. */
export function phraseBefore(
  text: string,
  end: number,
  phrases: readonly string[],
): string | undefined {
  const { byEnd } = indexOf(phrases);
  return byEnd
    .get(text.charAt(end - 1))
    ?.find(
      phrase =>
        text.endsWith(phrase, end) && isWordStart(text, end - phrase.length),
    );
}

// "on-call" does not end with the word "call".
function isWordStart(text: string, start: number): boolean {
  const before = text.charAt(start - 1);
  return !(
    isSpacedLetter(text.charAt(start)) &&
    (before === '-' ? start > 0 : isSpacedLetter(before))
  );
}

/** A list of phrases, ready to be looked up in. */
interface PhraseIndex {
  all: ReadonlySet<string>;
  /** By the first two letters, and those of one letter by that. */
  byStart: ReadonlyMap<string, readonly string[]>;
  byEnd: ReadonlyMap<string, readonly string[]>;
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
  const byStart = groupBy(phrases, phrase => phrase.slice(0, 2));
  const byEnd = groupBy(phrases, phrase => phrase.slice(-1));
  const longest = Math.max(0, ...phrases.map(({ length }) => length));
  const index = { all: new Set(phrases), byStart, byEnd, longest };
  INDEXES.set(phrases, index);
  return index;
}

function groupBy(
  phrases: readonly string[],
  keyOf: (phrase: string) => string,
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const phrase of phrases) {
    const key = keyOf(phrase);
    const others = groups.get(key);
    if (others) {
      others.push(phrase);
    } else {
      groups.set(key, [phrase]);
    }
  }
  return groups;
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

/** As {@link alternativesBefore}, with the space before that sets a phrase off from what precedes it. */
export function alternativesAfter(phrases: Iterable<string>): string {
  const all = [...phrases];
  const unspaced = all.filter(isUnspaced);
  const spaced = all.filter(phrase => !isUnspaced(phrase));
  return [
    ...(spaced.length ? [`\\s+(?:${alternatives(spaced)})`] : []),
    ...(unspaced.length ? [`\\s*(?:${alternatives(unspaced)})`] : []),
  ].join('|');
}
