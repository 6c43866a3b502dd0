import { RoadmapStatus } from '@waymark/plugin-waymark-common';
import {
  EMOJI_PATTERN,
  peelLeadingEmoji,
  peelTrailingEmoji,
} from '../syntax/emoji';
import { readCalendarTime } from '../timeframe/readCalendarTime';
import { normalisePhrase } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';
import { EmojiStatuses, HEADING_EMOJI } from './emojiStatus';
import { leadingStatusPhrase, wholeStatusPhrase } from './statusPhrase';

const LEADING =
  /^(?:\[([^\]]{1,40})\]|([^:：—–()[\]|]{1,40}?)\s*(?:[:：—–|]|-\s))\s*/u;
// Set off by a dash, by brackets, or by an emoji.
const TRAILING = new RegExp(
  `(?:\\s[—–|-]+\\s*([^—–|()（）【】[\\]]{1,60})|[(（[【]([^()（）[\\]【】]{1,60})[)）\\]】]|${EMOJI_PATTERN}\\s*([^—–|()（）【】[\\]:：]{1,40}))$`,
  'u',
);
/** A box before a heading, which Markdown does not draw. */
export const HEADING_BOX = /^\s*\[[ xX]\]\s+/;
const TICKED_BOX = /^\s*\[[xX]\]/;
// Of a section, before its status: "2.1 ✅ Harbour"
const SECTION_NUMBER = /^\s*(?:\d{1,3}(?:\.\d{1,3}){1,5}[.)]?|\d{1,3}[.)])\s+/;
const ADVERB = /^(?:early|late|ahead of schedule)$/;

/** A part of a heading that may state a status. */
interface Segment {
  text: string;
  /** The heading up to the segment. */
  before: string;
  isBracketed: boolean;
}

/** What a heading states by its prefix or suffix: `✅ Phase 1`, `Phase 6 — DONE`, `Phase 4 (ongoing)`. */
export function readHeadingStatus(
  title: string,
  legend?: EmojiStatuses,
):
  | { status: RoadmapStatus; text: string; foundBy: 'heading' | 'emoji' }
  | undefined {
  const unnumbered = title.replace(SECTION_NUMBER, '');
  const leading = peelLeadingEmoji(unnumbered.replace(HEADING_BOX, ''));
  const trailing = peelTrailingEmoji(leading.rest);
  for (const segment of [
    ...trailingSegments(trailing.rest),
    ...leadingSegments(trailing.rest),
  ]) {
    const status = segmentStatus(segment);
    if (status) {
      return { status, text: segment.text, foundBy: 'heading' };
    }
  }
  const [box] = TICKED_BOX.exec(unnumbered) ?? [];
  if (box) {
    return { status: 'complete', text: box.trim(), foundBy: 'heading' };
  }
  for (const emoji of [...trailing.emoji, ...leading.emoji]) {
    const status = legend?.get(emoji) ?? HEADING_EMOJI.get(emoji);
    if (status) {
      return { status, text: emoji, foundBy: 'emoji' };
    }
  }
  return undefined;
}

/** Number of characters that a status takes at the start of a heading, with what sets it off; 0 if there is none. */
export function leadingStatusLength(title: string): number {
  const match = LEADING.exec(title);
  const segment = match?.[1] ?? match?.[2];
  return match && segment && wholeStatusPhrase(segment) ? match[0].length : 0;
}

/** The heading without the status that it ends with; what names the phase stays when its status changes. */
export function withoutTrailingStatus(title: string): string {
  let { rest } = peelTrailingEmoji(title);
  for (
    let segment = trailingSegment(rest);
    segment && segmentStatus(segment);
    segment = trailingSegment(rest)
  ) {
    rest = peelTrailingEmoji(segment.before).rest;
  }
  return rest;
}

function leadingSegments(text: string): Segment[] {
  const match = LEADING.exec(text);
  const segment = match?.[1] ?? match?.[2];
  return segment
    ? [{ text: segment.trim(), before: '', isBracketed: true }]
    : [];
}

function trailingSegment(text: string): Segment | undefined {
  const match = TRAILING.exec(text);
  return (
    (match && {
      text: (match[1] ?? match[2] ?? match[3]).trim(),
      before: text.slice(0, match.index).trim(),
      isBracketed: match[2] !== undefined,
    }) ??
    undefined
  );
}

// The last one and the one before it: "Phase 2 — done (March 2026)".
function trailingSegments(text: string): Segment[] {
  const last = trailingSegment(text);
  const previous = last && trailingSegment(last.before);
  return [last, previous].filter(segment => segment !== undefined);
}

// In a heading, "Active Directory" or "Open source" are names: only a status alone counts, or one with its date.
function segmentStatus({
  text,
  before,
  isBracketed,
}: Segment): RoadmapStatus | undefined {
  const { rest } = peelLeadingEmoji(
    peelTrailingEmoji(text).rest.replace(/[!.]+$/, ''),
  );
  const phrase = leadingStatusPhrase(rest);
  if (!phrase) {
    return undefined;
  }
  // "Phase 1 — Design" has no other name.
  const isName = !isBracketed && before.split(/\s+/).length <= 2;
  if (isName && vocabulary.phaseNames.has(phrase.phrase)) {
    return undefined;
  }
  const added = normalisePhrase(rest)
    .slice(phrase.end)
    .replace(/^[\s:,/-]+/, '');
  const isAlone =
    added === '' ||
    ADVERB.test(added) ||
    /^\d+\s?%$/.test(added) ||
    readCalendarTime(added)?.length === added.length;
  return isAlone ? phrase.status : undefined;
}
