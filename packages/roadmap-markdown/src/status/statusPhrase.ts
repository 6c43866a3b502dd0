import { RoadmapStatus } from '@waymark/plugin-waymark-common';
import {
  alternatives,
  leadingPhrase,
  normalisePhrase,
} from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';

const PHRASES = [...vocabulary.statuses.keys()].sort(
  (a, b) => b.length - a.length,
);
const ANY = `(?<![\\p{L}\\p{N}-])(?:${alternatives(PHRASES)})(?![\\p{L}\\p{N}])`;
const DENIED = `(?<!\\p{L})(?:${alternatives(vocabulary.negations)})\\s+`;
const ANYWHERE = new RegExp(ANY, 'iu');
const ANYWHERE_STATED = new RegExp(`(?<!${DENIED})${ANY}`, 'iu');

/** A status in words. */
export interface StatusPhrase {
  status: RoadmapStatus;
  /** In lower case, as in the vocabulary. */
  phrase: string;
  /** Offset behind the phrase in the normalised text that it was read from. */
  end: number;
}

/** The status that `text` starts with, behind words such as "currently". */
export function leadingStatusPhrase(text: string): StatusPhrase | undefined {
  const normal = normalisePhrase(text).replace(/-/g, ' ');
  const filler = leadingPhrase(normal, vocabulary.fillers);
  for (const start of filler ? [0, filler.length + 1] : [0]) {
    const phrase = leadingPhrase(normal.slice(start), PHRASES);
    if (phrase) {
      return {
        phrase,
        status: vocabulary.statuses.get(phrase)!,
        end: start + phrase.length,
      };
    }
  }
  return undefined;
}

/** The first status anywhere in `text` that is not denied, as in "not done". */
export function firstStatusPhrase(text: string): StatusPhrase | undefined {
  const normal = normalisePhrase(text).replace(/-/g, ' ');
  const match = ANYWHERE_STATED.exec(normal);
  const phrase = match?.[0];
  const status = phrase && vocabulary.statuses.get(phrase);
  return status
    ? { phrase, status, end: match.index + phrase.length }
    : undefined;
}

/** Whether `text` speaks of a status, be it to deny it. */
export function namesStatus(text: string): boolean {
  return ANYWHERE.test(normalisePhrase(text).replace(/-/g, ' '));
}

/** Whether `text` is a status and nothing else. */
export function wholeStatusPhrase(text: string): RoadmapStatus | undefined {
  return vocabulary.statuses.get(normalisePhrase(text).replace(/-/g, ' '));
}
