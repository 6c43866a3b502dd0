import { peelLeadingEmoji, peelTrailingEmoji } from '../syntax/emoji';
import { normalisePhrase } from '../vocabulary/phrase';

/** A heading, ready to be matched. */
export interface MatchableTitle {
  /** Normalised: as written, and without the emoji around it. */
  forms: string[];
}

/** Makes a heading ready to be matched. */
export function toMatchable(title: string): MatchableTitle {
  const undecorated = peelTrailingEmoji(peelLeadingEmoji(title).rest).rest;
  return {
    forms: [...new Set([normalisePhrase(title), normalisePhrase(undecorated)])],
  };
}

/**
 * Tells which headings `glob` matches as a whole: `*` stands for any characters, and case and runs of spaces do not matter.
 */
export function globMatcher(glob: string): (title: MatchableTitle) => boolean {
  const parts = normalisePhrase(glob).split('*');
  return ({ forms }) => forms.some(form => matchesParts(parts, form));
}

// What stands between two asterisks is looked for from left to right, so that nothing is tried twice.
function matchesParts(parts: readonly string[], text: string): boolean {
  const [first, ...rest] = parts;
  const last = rest.pop();
  if (last === undefined) {
    return text === first;
  }
  if (!text.startsWith(first)) {
    return false;
  }
  let at = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found < 0) {
      return false;
    }
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}
