import { ListItem } from 'mdast';
import {
  RoadmapStatus,
  WorkItem,
  WorkState,
} from '@waymark/plugin-waymark-common';
import { classifySection } from '../outline/classifySection';
import { readLabel } from '../labels/readLabel';
import {
  EmojiStatuses,
  HEADING_EMOJI,
  STATUS_EMOJI,
} from '../status/emojiStatus';
import { wholeStatusPhrase } from '../status/statusPhrase';
import {
  bareEmoji,
  peelLeadingEmoji,
  peelTrailingEmoji,
} from '../syntax/emoji';
import { InlineLine, Segment } from '../syntax/InlineLine';
import { readInlineLines } from '../syntax/readInlineLines';
import { alternatives, normalisePhrase } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';
import { itemOwners } from './itemOwners';
import { WORK_STATES } from './workState';

/** A work item without its children, and the lines below it that belong to the phase. */
export interface ReadItem {
  item: WorkItem;
  /** Labels that Markdown made part of the item because no empty line stands before them. */
  trailingLabels: InlineLine[];
}

const PARTIAL_BOX = /^\[[~/]\]\s+/;
const DROPPED_BOX = /^\[-\]\s+/;
const NUMBER = /^(\d+(?:\.\d+)+)[.):]?\s+/;
const OPTIONAL = new RegExp(
  `[(（[](?:${alternatives(vocabulary.optional)})(?!\\p{L})|^(?:${alternatives(vocabulary.optional)})\\s*[:：]`,
  'iu',
);
// A word in angle brackets, but for those that stand alone in HTML.
const TAG = /^<(?!(?:br|hr|img|input|wbr)\b)[a-z][\w -]{0,60}>$/i;
const SKIPPED = reasonPattern(vocabulary.skipped);
const DROPPED = reasonPattern(vocabulary.dropped);

// "[P1] …", "P1: …" and "… (P1)"
const PRIORITY =
  /^[[(]?(P[0-4])(?:[\])]|\s*[:：—–-])\s|[[(](P[0-4])[\])][.\s]*$/u;
// "[DONE] …", "… (in progress)"
const LEADING_WORDS = /^[[(【]([^[\](){}【】]{1,30})[\])】]\s/u;
const TRAILING_WORDS = /[[(【]([^[\](){}【】]{1,30})[\])】]$/u;

/** Reads a list item as a work item: its state from its box, else from the emoji before it. */
export function readItem(node: ListItem, legend: EmojiStatuses): ReadItem {
  const lines = linesOf(node);
  const split = startOfLabels(lines);
  const own = split < 0 ? lines : lines.slice(0, split);
  const written = own.map(({ text }) => text).join(' ');

  const isPartial = PARTIAL_BOX.test(written);
  const isDropped = DROPPED_BOX.test(written);
  const { emoji, rest } = peelLeadingEmoji(
    written.replace(isDropped ? DROPPED_BOX : PARTIAL_BOX, ''),
  );
  const number = NUMBER.exec(rest)?.[1];
  const unnumbered = number ? rest.replace(NUMBER, '') : rest;
  const after = trailingMark(unnumbered, legend);
  const text = (after?.text ?? unnumbered) || placeholderOf(node);
  const checked = node.checked ?? undefined;
  const emojiStatus = statusOfEmoji(emoji, legend);
  const segments = own.flatMap(line => line.segments);

  const item: WorkItem = {
    text,
    state: 'unknown',
    line: node.position?.start.line ?? 1,
    foundBy: 'bullet',
  };
  if (number) {
    item.number = number;
  }
  if (checked !== undefined) {
    item.checked = checked;
    item.state = strikeReason(segments) ?? (checked ? 'done' : 'open');
    item.foundBy = 'checkbox';
  } else if (isPartial || isDropped) {
    item.state = isPartial ? 'partial' : 'dropped';
    item.foundBy = 'checkbox';
  } else if (emojiStatus) {
    item.state = WORK_STATES[emojiStatus];
    item.foundBy = 'emoji';
  } else if (after) {
    item.state = strikeReason(segments) ?? WORK_STATES[after.status];
    item.foundBy = 'emoji';
  } else {
    const worded = statusInWords(text);
    const reason = strikeReason(segments);
    item.state = reason ?? (worded ? WORK_STATES[worded] : 'unknown');
    item.foundBy = worded && !reason ? 'label' : 'bullet';
  }
  if (segments.find(segment => segment.text.trim())?.struck) {
    item.struck = true;
  }
  const owners = itemOwners(text);
  if (owners.length) {
    item.owners = owners;
  }
  const priority = PRIORITY.exec(text);
  if (priority) {
    item.priority = priority[1] ?? priority[2];
  }
  if (OPTIONAL.test(text)) {
    item.optional = true;
  }
  return { item, trailingLabels: split < 0 ? [] : lines.slice(split) };
}

// "- > 90 % of trips" starts a quote within the item, which its author did not mean.
function linesOf({ children: [first] }: ListItem): readonly InlineLine[] {
  if (first?.type === 'paragraph') {
    return readInlineLines(first);
  }
  const quoted = first?.type === 'blockquote' ? first.children[0] : undefined;
  if (quoted?.type !== 'paragraph') {
    return [];
  }
  const [line, ...others] = readInlineLines(quoted);
  return line && /^[=\d]/.test(line.text)
    ? [withPrefix('> ', line), ...others]
    : readInlineLines(quoted);
}

// Markdown takes "<task>" for HTML, which has no text.
function placeholderOf({ children: [first] }: ListItem): string {
  const [only, ...others] =
    first?.type === 'paragraph' ? first.children : [first];
  return only?.type === 'html' && !others.length && TAG.test(only.value)
    ? only.value
    : '';
}

function withPrefix(prefix: string, line: InlineLine): InlineLine {
  return {
    ...line,
    text: `${prefix}${line.text}`,
    segments: [
      { text: prefix, strong: false, struck: false },
      ...line.segments,
    ],
  };
}

function startOfLabels(lines: readonly InlineLine[]): number {
  return lines.findIndex((line, index) => {
    const label = index > 0 ? readLabel(line) : undefined;
    return (
      label !== undefined &&
      (label.name !== undefined ||
        classifySection(label.text)?.name === 'criteria')
    );
  });
}

function statusOfEmoji(
  emoji: readonly string[],
  legend: EmojiStatuses,
): RoadmapStatus | undefined {
  for (const each of emoji) {
    const status = legend.get(each) ?? STATUS_EMOJI.get(each);
    if (status) {
      return status;
    }
  }
  return undefined;
}

/** The status that an emoji behind an item states; others decorate it there. */
function trailingMark(
  text: string,
  legend: EmojiStatuses,
): { text: string; status: RoadmapStatus } | undefined {
  const { emoji, rest } = peelTrailingEmoji(text);
  for (const each of emoji) {
    const status = legend.get(each) ?? HEADING_EMOJI.get(each);
    if (status && rest) {
      return { text: rest, status };
    }
  }
  return undefined;
}

// "(new)" or "(open)" may as well say what an item is about.
function statusInWords(text: string): RoadmapStatus | undefined {
  for (const pattern of [TRAILING_WORDS, LEADING_WORDS]) {
    const words = pattern.exec(
      pattern === TRAILING_WORDS ? text.slice(-40) : text,
    );
    if (words && !vocabulary.phaseNames.has(normalisePhrase(words[1]))) {
      const status = wholeStatusPhrase(words[1]);
      if (status) {
        return status;
      }
    }
  }
  return undefined;
}

// Struck-out text may be done, dropped or skipped: only what stands beside it tells.
function strikeReason(segments: readonly Segment[]): WorkState | undefined {
  if (!segments.some(({ struck }) => struck)) {
    return undefined;
  }
  const beside = segments
    .filter(({ struck }) => !struck)
    .map(({ text }) => text)
    .join('');
  if (SKIPPED.test(beside)) {
    return 'skipped';
  }
  if (DROPPED.test(beside)) {
    return 'dropped';
  }
  const [last] = peelTrailingEmoji(beside).emoji;
  return last && STATUS_EMOJI.get(bareEmoji(last)) === 'complete'
    ? 'done'
    : undefined;
}

function reasonPattern(words: readonly string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${alternatives(words)})(?!\\p{L})`, 'iu');
}
