import { ListItem, Paragraph } from 'mdast';
import {
  RoadmapStatus,
  WorkItem,
  WorkState,
} from '@waymark/plugin-waymark-common';
import { classifySection } from '../outline/classifySection';
import { readLabel } from '../labels/readLabel';
import { EmojiStatuses, STATUS_EMOJI } from '../status/emojiStatus';
import {
  bareEmoji,
  peelLeadingEmoji,
  peelTrailingEmoji,
} from '../syntax/emoji';
import { InlineLine, Segment } from '../syntax/InlineLine';
import { readInlineLines } from '../syntax/readInlineLines';
import { alternatives } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';

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
const SKIPPED = reasonPattern(vocabulary.skipped);
const DROPPED = reasonPattern(vocabulary.dropped);

const WORK_STATES: Readonly<Record<RoadmapStatus, WorkState>> = {
  complete: 'done',
  'in-progress': 'partial',
  partial: 'partial',
  planned: 'open',
  deferred: 'skipped',
  blocked: 'open',
  cancelled: 'dropped',
};

/** Reads a list item as a work item: its state from its box, else from the emoji before it. */
export function readItem(node: ListItem, legend: EmojiStatuses): ReadItem {
  const first = node.children[0];
  const lines =
    first?.type === 'paragraph' ? readInlineLines(first as Paragraph) : [];
  const split = startOfLabels(lines);
  const own = split < 0 ? lines : lines.slice(0, split);
  const written = own.map(({ text }) => text).join(' ');

  const isPartial = PARTIAL_BOX.test(written);
  const isDropped = DROPPED_BOX.test(written);
  const { emoji, rest } = peelLeadingEmoji(
    written.replace(isDropped ? DROPPED_BOX : PARTIAL_BOX, ''),
  );
  const number = NUMBER.exec(rest)?.[1];
  const text = number ? rest.replace(NUMBER, '') : rest;
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
  } else {
    item.state = strikeReason(segments) ?? 'unknown';
  }
  if (OPTIONAL.test(text)) {
    item.optional = true;
  }
  return { item, trailingLabels: split < 0 ? [] : lines.slice(split) };
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
