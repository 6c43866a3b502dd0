import { RoadmapStatus } from '@waymark/plugin-waymark-common';
import { peelLeadingEmoji } from '../syntax/emoji';
import { leadingPhrase, normalisePhrase } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';
import { EmojiStatuses, STATUS_EMOJI } from './emojiStatus';
import { firstStatusPhrase, leadingStatusPhrase } from './statusPhrase';

const IN_PARENTHESES = /[(（]([^)）]*)[)）]/;

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
  const { emoji, rest } = peelLeadingEmoji(text.replace(/^[\s[(*_~]+/, ''));
  const words = leadingStatusPhrase(rest);
  if (words) {
    return inParentheses(rest, words.status);
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
