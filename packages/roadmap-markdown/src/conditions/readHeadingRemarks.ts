import { peelLeadingEmoji, peelTrailingEmoji } from '../syntax/emoji';
import { readTimeAt } from '../timeframe/findTimeframe';
import { leadingStatusPhrase } from '../status/statusPhrase';
import { leadingPhrase, normalisePhrase } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';

const IN_BRACKETS = /[([（【]([^()[\]（）【】]{1,200})[)\]）】]/gu;
const SET_OFF = /(?:\s[—–|-]+|[:：])\s*([^—–|:：()[\]]{1,40})$/u;
const LEADING = /^([^:：()[\]]{1,40}?)\s*[:：]/u;

/** What a phase's heading says about whether and when the phase comes at all. */
export interface HeadingRemarks {
  isOptional: boolean;
  /** As written. */
  conditions: string[];
}

/** Reads remarks such as `(optional, post-v1)` and `(only after the harvest)` of a heading. */
export function readHeadingRemarks(title: string): HeadingRemarks {
  const text = peelTrailingEmoji(
    peelLeadingEmoji(title.slice(0, 400)).rest,
  ).rest;
  const bracketed = [...text.matchAll(IN_BRACKETS)].flatMap(([, inside]) =>
    inside.split(/\s*[,;，；]\s*/),
  );
  const setOff = [SET_OFF.exec(text)?.[1], LEADING.exec(text)?.[1]];
  return {
    isOptional:
      bracketed.some(part => leadsWith(part, vocabulary.optional)) ||
      setOff.some(part => part && isOneOf(part, vocabulary.optional)),
    conditions: bracketed.filter(isCondition),
  };
}

/** Whether a part of a heading, set off from its name, says whether or when the phase comes at all. */
export function isHeadingRemark(part: string): boolean {
  return leadsWith(part, vocabulary.optional) || isCondition(part);
}

// "After May 2027" is a time, and "pending" a status.
function isCondition(part: string): boolean {
  return (
    leadsWith(part, vocabulary.conditions) &&
    !readTimeAt(part) &&
    leadingStatusPhrase(part)?.end !== part.trim().length
  );
}

function leadsWith(part: string, phrases: readonly string[]): boolean {
  return leadingPhrase(normalisePhrase(part), phrases) !== undefined;
}

function isOneOf(part: string, phrases: readonly string[]): boolean {
  return phrases.includes(normalisePhrase(part));
}
