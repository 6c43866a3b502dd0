import { Phase, Statement } from '@waymark/plugin-waymark-common';
import { Deferral } from './readDeferrals';
import { firstStatusPhrase, leadingStatusPhrase } from '../status/statusPhrase';
import { peelLeadingEmoji } from '../syntax/emoji';
import { isUndecided } from '../tables/readTable';
import { readTimeAt } from '../timeframe/findTimeframe';
import { alternativesBefore, normalisePhrase } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';

const IN_PARENTHESES = /[(（]([^()（）]{1,300})[)）]/;
const SET_OFF = new RegExp(
  `^\\s*(?:[:：—–]|-\\s|[,，]?\\s*(?:${alternativesBefore(vocabulary.because)}))\\s*(.{1,300})$`,
  'iu',
);

/** What is known of a phase's waiting, with the reason that its status gives where nothing else does. */
export function withReason(
  phase: Pick<Phase, 'status' | 'statusText' | 'origins'>,
  deferral: Deferral = {},
): Deferral {
  const reason = deferral.reason ?? reasonOfStatus(phase);
  return { ...deferral, ...(reason && { reason }) };
}

/** The reason that the status of a phase that waits gives in its own words: `Deferred (the tide gates do it)`. */
function reasonOfStatus({
  status,
  statusText,
  origins,
}: Pick<Phase, 'status' | 'statusText' | 'origins'>): Statement | undefined {
  const waits =
    status === 'deferred' || status === 'blocked' || status === 'cancelled';
  if (!waits || !statusText || !origins.status) {
    return undefined;
  }
  const text = reasonIn(peelLeadingEmoji(statusText).rest);
  return text ? { text, ...origins.status } : undefined;
}

function reasonIn(status: string): string | undefined {
  const candidates = [IN_PARENTHESES.exec(status)?.[1], afterPhrase(status)];
  return candidates.find(text => text !== undefined && isReason(text));
}

function afterPhrase(status: string): string | undefined {
  const phrase = leadingStatusPhrase(status);
  return phrase && SET_OFF.exec(status.slice(phrase.end))?.[1];
}

// "Designed (building postponed)" and "Deferred (March 2026)" tell what and when, not why.
function isReason(text: string): boolean {
  const words = normalisePhrase(text);
  const isStatus = firstStatusPhrase(words)?.end === words.length;
  return !isStatus && !isUndecided(text) && !readTimeAt(text);
}
