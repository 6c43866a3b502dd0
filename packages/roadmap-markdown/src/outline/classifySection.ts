import { CriterionKind } from '@waymark/plugin-waymark-common';
import { peelLeadingEmoji, peelTrailingEmoji } from '../syntax/emoji';
import {
  leadingPhrase,
  normalisePhrase,
  trailingPhrase,
} from '../vocabulary/phrase';
import { SectionName } from '../vocabulary/Language';
import { vocabulary } from '../vocabulary/vocabulary';

/** What a heading or a label says about the list that it introduces. */
export type SectionClass =
  { name: SectionName } | { name: 'criteria'; kind: CriterionKind };

const CRITERIA = [...vocabulary.criteria.keys()].sort(
  (a, b) => b.length - a.length,
);
const NOT_PLAN = [...vocabulary.sections.keys()].filter(
  word => vocabulary.sections.get(word) === 'notPlan',
);
const SECTIONS = [...vocabulary.sections.keys()].sort(
  (a, b) => b.length - a.length,
);

// What says it stands at the start or the end of a heading that somebody would read.
const MAXIMUM_LENGTH = 200;

// In English, the last word says what a heading is about ("Cost & noise limits"), elsewhere often the first one.
const AFTER_FIRST =
  /^(?:\s*[:：—–|-]|\s(?:for|of|to|before|de|des|du|da|do|del|für|zu|zur)\s)/;

/**
 * Classifies a heading or a label by the words that it consists of or ends with: "1.2 Trial Criteria Checklist" and "🎯 Goals
 * (deferred)".
 *
 * @returns `undefined` where the words are not known: then the section is whatever the one around it is
 */
export function classifySection(title: string): SectionClass | undefined {
  const words = significantWords(title.slice(0, MAXIMUM_LENGTH));
  const criteria = headPhrase(words, CRITERIA);
  if (criteria) {
    return { name: 'criteria', kind: vocabulary.criteria.get(criteria)! };
  }
  if (/(?:^|\s)criteria$/.test(words)) {
    return { name: 'criteria', kind: 'exit' };
  }
  const section = headPhrase(words, SECTIONS) ?? leadingPhrase(words, NOT_PLAN);
  const name = section && vocabulary.sections.get(section);
  return name ? { name } : undefined;
}

function significantWords(title: string): string {
  const undecorated = peelTrailingEmoji(peelLeadingEmoji(title).rest).rest;
  return normalisePhrase(undecorated)
    .replace(/\s*[(（[].*$/, '')
    .replace(/^(?:[a-z]?\d+(?:\.\d+)*[.)]?|[a-z][.)])\s+/, '')
    .replace(/[\s:：]+$/, '');
}

function headPhrase(
  words: string,
  phrases: readonly string[],
): string | undefined {
  const leading = leadingPhrase(words, phrases);
  return leading &&
    (leading === words || AFTER_FIRST.test(words.slice(leading.length)))
    ? leading
    : trailingPhrase(words, phrases);
}
