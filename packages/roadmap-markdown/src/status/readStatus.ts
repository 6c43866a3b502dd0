import { RoadmapStatus } from '@waymark/plugin-waymark-common';
import { peelLeadingEmoji } from '../syntax/emoji';
import { leadingPhrase, normalisePhrase } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';
import { EmojiStatuses, STATUS_EMOJI } from './emojiStatus';
import {
  firstStatusPhrase,
  leadingStatusPhrase,
  wholeStatusPhrase,
} from './statusPhrase';

const IN_PARENTHESES = /[(（]([^)）]*)[)）]/;

// "Done? No, in progress"
const ANSWER = /^\s*[?？]\s*(?:\p{L}+[,.:—–-]\s*)?(.*)$/u;
const PERCENT = /^(\d{1,3})\s?%\s+(.*)$/;
const EDGES = /^[\s[(*_~]+|[\s\])*_~]+$/g;
const LONGEST_CHOICE = 200;
const CLAUSE_END = /\s*[;；,，.。]\s+|\s+[—–-]\s+/;

/**
 * Reads what a status line or a table's cell says. Words decide before emoji; "12/12 steps complete" is progress and "On
 * track" is health, and neither is a status.
 *
 * @param legend - what the document says that its emoji mean
 */
export function readStatus(
  text: string,
  legend?: EmojiStatuses,
): RoadmapStatus | undefined {
  if (listsStatuses(text)) {
    return undefined;
  }
  const { emoji, rest } = peelLeadingEmoji(text.replace(/^[\s[(*_~]+/, ''));
  const words = leadingStatusPhrase(rest);
  if (words) {
    const after = normalisePhrase(rest).slice(words.end);
    const answer = ANSWER.exec(after);
    if (answer) {
      return leadingStatusPhrase(answer[1])?.status;
    }
    return words.status === 'complete' && hasOpenClause(after)
      ? 'partial'
      : inParentheses(rest, words.status);
  }
  const percent = PERCENT.exec(rest);
  if (percent && leadingStatusPhrase(percent[2])?.status === 'complete') {
    return shareStatus(Number(percent[1]));
  }
  if (leadingPhrase(normalisePhrase(rest), vocabulary.notStatuses)) {
    return undefined;
  }
  for (const each of emoji) {
    const status = legend?.get(each) ?? STATUS_EMOJI.get(each);
    if (status) {
      return status;
    }
  }
  return undefined;
}

// "Not started / In progress / Done" is a choice that nobody made yet.
function listsStatuses(text: string): boolean {
  const parts = text.slice(0, LONGEST_CHOICE).split(/[/|]/);
  const statuses = parts.map(part =>
    wholeStatusPhrase(peelLeadingEmoji(part.replace(EDGES, '')).rest),
  );
  return (
    parts.length > 1 &&
    statuses.every(status => status !== undefined) &&
    new Set(statuses).size > 1
  );
}

// "Completed the design; implementation not started": what a later clause leaves open is not done.
function hasOpenClause(text: string): boolean {
  const [, ...clauses] = text.replace(/\([^)]*\)/g, '').split(CLAUSE_END);
  return clauses.some(clause => {
    const found = firstStatusPhrase(clause);
    const isOpen =
      found !== undefined &&
      found.status !== 'complete' &&
      !vocabulary.phaseNames.has(found.phrase);
    return isOpen && /^[\s.!]*$/.test(clause.trim().slice(found.end));
  });
}

// "80% complete" is at work; how far is no status of its own.
function shareStatus(percent: number): RoadmapStatus | undefined {
  if (percent === 100) {
    return 'complete';
  }
  return percent > 0 && percent < 100 ? 'in-progress' : undefined;
}

// "Designed (Building Postponed)" is deferred: what holds work up weighs more than how far it is planned.
function inParentheses(text: string, status: RoadmapStatus): RoadmapStatus {
  if (status !== 'planned') {
    return status;
  }
  const added = IN_PARENTHESES.exec(text)?.[1];
  const addition = added ? firstStatusPhrase(added)?.status : undefined;
  return addition === 'deferred' ||
    addition === 'blocked' ||
    addition === 'cancelled'
    ? addition
    : status;
}
