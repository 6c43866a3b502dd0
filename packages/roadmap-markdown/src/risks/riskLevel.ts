import { peelLeadingEmoji } from '../syntax/emoji';
import { leadingPhrase, normalisePhrase } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';

const FIGURE = /^\d{1,3}(?:\s?\/\s?\d{1,3}|\s?%)?$/;

/** Whether a text is no more than a rating: `High`, `🔴`, `Medium (new)` and `3/5`. */
export function isRiskLevel(text: string): boolean {
  const rest = afterLevel(text);
  return rest !== undefined && /^\s*(?:$|[(（])/.test(rest);
}

/** Whether a text starts with a rating that the rest explains: `Medium - new supplier`. */
export function startsWithRiskLevel(text: string): boolean {
  const rest = afterLevel(text);
  return rest !== undefined && /^\s*(?:$|[-–—/(（:：,;→])/.test(rest);
}

function afterLevel(text: string): string | undefined {
  const { emoji, rest } = peelLeadingEmoji(text);
  const words = normalisePhrase(rest);
  if (!words) {
    return emoji.length ? '' : undefined;
  }
  const level = leadingPhrase(words, vocabulary.risks.levels);
  if (level !== undefined) {
    return words.slice(level.length);
  }
  return FIGURE.test(words) ? '' : undefined;
}
