import { LineCounter } from './LineCounter';
import { LOST_BYTES } from './lostBytes';
import { windows1252Byte } from './windows1252';

/** Text that had been decoded as Windows-1252 instead of UTF-8. */
export interface Mojibake {
  /** Line, counted from 1. */
  line: number;
  /** As it stands in the document. */
  garbled: string;
  /** As its author wrote it. */
  meant: string;
}

// The characters that a byte from 0x80 to 0xBF becomes.
const TAIL = String.raw`[\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]`;

const GARBLED = new RegExp(
  [
    // U+1F000 and up: emoji.
    `ðŸ${TAIL}{2}`,
    // U+1000 to U+FFFF.
    `[á-ï]${TAIL}{2}`,
    // U+0080 to U+07FF: accented Latin, Greek, Cyrillic, Hebrew, Arabic.
    `[ÂÃÄÅÎÏÐÑ×ØÙ]${TAIL}`,
    ...LOST_BYTES.map(([garbled]) => garbled),
  ].join('|'),
  'g',
);

const LOST = new Map(LOST_BYTES);

// What may stand after a letter in well-decoded text: closing quotes, dashes, signs, the space before a French quote.
const MAY_FOLLOW_LETTER = /^[\u00A0»«”’“‘„‚…–—›‹™®©°ºª²³¹†‡•·´¨]+$/;
const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const LETTER = /\p{L}/u;
const LOWER_CASE = /\p{Ll}/u;
const UPPER_CASE = /\p{Lu}/u;

/**
 * Repairs text that was decoded as Windows-1252 where it is UTF-8, character by character, so that a document of which
 * only parts were garbled is mended, too. What well-decoded text could also contain, such as `CAFÉ»` or `„Ä“`, stays as
 * it is: rather a character left garbled than a good one spoiled.
 */
export function repairMojibake(text: string): {
  text: string;
  repaired: Mojibake[];
} {
  // No garbled character is without one of these letters.
  if (!/[Â-ÅÎ-Ñ×-Ùá-ð]/.test(text)) {
    return { text, repaired: [] };
  }
  const repaired: Mojibake[] = [];
  const lines = new LineCounter(text);
  let lastEnd = 0;
  let output = '';
  for (const { index, 0: garbled } of text.matchAll(GARBLED)) {
    const meant = restore(text, index, garbled);
    if (meant !== undefined) {
      repaired.push({ line: lines.lineAt(index), garbled, meant });
      output += text.slice(lastEnd, index) + meant;
      lastEnd = index + garbled.length;
    }
  }
  return repaired.length
    ? { text: output + text.slice(lastEnd), repaired }
    : { text, repaired };
}

function restore(
  text: string,
  index: number,
  garbled: string,
): string | undefined {
  const before = text.charAt(index - 1);
  const after = text.charAt(index + garbled.length);
  const meant = decode(garbled);
  if (meant === undefined) {
    return isLostEmoji(garbled, before) ? LOST.get(garbled) : undefined;
  }
  if (garbled.startsWith('ðŸ')) {
    return meant;
  }
  if (garbled.length === 2) {
    return isGarbledPair(garbled, before, after) ? meant : undefined;
  }
  if (LETTER.test(before) && MAY_FOLLOW_LETTER.test(garbled.slice(1))) {
    return undefined;
  }
  return isOwnScript(meant) || hasGarbledNeighbour(text, index, garbled)
    ? meant
    : undefined;
}

function decode(garbled: string): string | undefined {
  const bytes = [...garbled].map(windows1252Byte);
  if (bytes.some(byte => byte === undefined)) {
    return undefined;
  }
  try {
    const meant = UTF_8.decode(Uint8Array.from(bytes as number[]));
    return /\p{Cc}/u.test(meant) ? undefined : meant;
  } catch {
    return undefined;
  }
}

function isLostEmoji(garbled: string, before: string): boolean {
  return !LETTER.test(before) || !MAY_FOLLOW_LETTER.test(garbled.slice(1));
}

// Two characters are few: what a capital letter and a sign could be in good text is decided by their neighbours.
function isGarbledPair(
  garbled: string,
  before: string,
  after: string,
): boolean {
  const [lead, tail] = garbled;
  if ('ÂÃÄÅ'.includes(lead)) {
    if (lead === 'Â' && !'«»'.includes(tail)) {
      return !UPPER_CASE.test(before);
    }
    return (
      !MAY_FOLLOW_LETTER.test(tail) ||
      LOWER_CASE.test(before) ||
      ((LOWER_CASE.test(after) || isLead(after)) && !UPPER_CASE.test(before))
    );
  }
  // Other scripts come in words: a pair beside another one is garbled, one alone is not touched.
  return isLead(before) || isLead(after) || isTail(before);
}

function isLead(character: string): boolean {
  return character !== '' && 'ÂÃÄÅÎÏÐÑ×ØÙ'.includes(character);
}

const ANY_TAIL = new RegExp(TAIL);

function isTail(character: string): boolean {
  return character !== '' && ANY_TAIL.test(character);
}

// Punctuation, arrows and symbols, box drawing, variation selectors, and Vietnamese: what turns up in Latin text.
function isOwnScript(meant: string): boolean {
  return /^[\u1E00-\u1EFF\u2000-\u27FF\u2900-\u2BFF\uFE0F\uFEFF]$/.test(meant);
}

// East Asian text is garbled whole words at a time: its characters stand beside each other.
function hasGarbledNeighbour(
  text: string,
  index: number,
  garbled: string,
): boolean {
  const next = text.slice(index + garbled.length, index + garbled.length + 2);
  const previous = text.slice(Math.max(0, index - 2), index);
  return (
    (/^[ã-ï]/.test(next) && isTail(next.charAt(1))) ||
    (previous.length === 2 && isTail(previous[0]) && isTail(previous[1]))
  );
}
