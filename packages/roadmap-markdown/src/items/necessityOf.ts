import { Necessity } from '@waymark/plugin-waymark-common';
import { peelLeadingEmoji } from '../syntax/emoji';
import { leadingPhrase, normalisePhrase } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';

const PHRASES = [...vocabulary.necessity.keys()].sort(
  (a, b) => b.length - a.length,
);
const PART_END = /[:：—–|()（）[\]]|\s-\s/u;

/**
 * How much a plan insists on what stands below headings, of which the nearest that says so counts: "Blockers (must
 * complete)", "P1 — Should have".
 *
 * @param titles - the headings, the nearest first
 */
export function necessityOf(titles: readonly string[]): Necessity | undefined {
  for (const title of titles) {
    for (const part of title.slice(0, 200).split(PART_END)) {
      const necessity = readPart(part);
      if (necessity) {
        return necessity;
      }
    }
  }
  return undefined;
}

// A single word such as "required" may be about anything, unless it stands alone or before a word for work.
function readPart(part: string): Necessity | undefined {
  const words = normalisePhrase(peelLeadingEmoji(part).rest)
    .replace(/-/g, ' ')
    .replace(/^[\d.]+[.)]?\s/, '');
  const phrase = leadingPhrase(words, PHRASES);
  if (!phrase) {
    return undefined;
  }
  const rest = words.slice(phrase.length).trim();
  const isAboutWork =
    rest === '' ||
    vocabulary.planNouns.includes(rest) ||
    vocabulary.sections.get(rest) === 'work';
  return phrase.includes(' ') || isAboutWork
    ? vocabulary.necessity.get(phrase)
    : undefined;
}
