import { List, RootContent, Table } from 'mdast';
import { RoadmapStatus } from '@waymark/plugin-waymark-common';
import { readLabel } from '../labels/readLabel';
import { boldTitle } from '../outline/contextualise';
import { bareEmoji, EMOJI_PATTERN } from '../syntax/emoji';
import { readInlineLines, plainText } from '../syntax/readInlineLines';
import { normalisePhrase } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';
import { EmojiStatuses } from './emojiStatus';
import { firstStatusPhrase, leadingStatusPhrase } from './statusPhrase';

const ENTRY = new RegExp(`(${EMOJI_PATTERN})\\s*[:：=→—–-]*\\s*([^]*)`, 'u');
const KEYED_ENTRY = new RegExp(`^${EMOJI_PATTERN}\\s*[:：=]`, 'u');
// What is longer explains more than which status it is.
const LONGEST_MEANING = 60;
const NEXT_ENTRY = new RegExp(`(?=${EMOJI_PATTERN})`, 'u');

/** What a document says that its emoji mean. */
export interface Legend {
  statuses: EmojiStatuses;
  /** The blocks that say nothing else. */
  understood: ReadonlySet<RootContent>;
}

/**
 * What the document says that its emoji mean: on a line (`Status key: ✅ Done · 🔄 In progress`), in a list or table under
 * "Legend", or in a list whose every entry is an emoji and a colon.
 */
export function readLegend(blocks: readonly RootContent[]): Legend {
  const legend = new Map<string, RoadmapStatus>();
  const understood = new Set<RootContent>();
  let introduced = false;
  for (const block of blocks) {
    if (block.type === 'heading') {
      introduced = isLegend(plainText(block));
    } else if (block.type === 'paragraph') {
      const lines = readLines(block, legend);
      introduced = lines.introduces || introduced;
      if (lines.isWhole) {
        understood.add(block);
      }
    } else if (block.type === 'list') {
      const entries = listEntries(block);
      if (introduced || entries.every(entry => KEYED_ENTRY.test(entry))) {
        const isWhole = addEntries(entries, legend);
        if (isWhole && !holdsMore(block)) {
          understood.add(block);
        }
      }
      introduced = false;
    } else if (block.type === 'table') {
      if (introduced && addEntries(tableEntries(block), legend)) {
        understood.add(block);
      }
      introduced = false;
    }
  }
  return { statuses: legend, understood };
}

function holdsMore({ children }: List): boolean {
  return children.some(
    item => item.children.length > 1 || typeof item.checked === 'boolean',
  );
}

function isLegend(title: string): boolean {
  const words = normalisePhrase(title.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''));
  return vocabulary.labels.get(words) === 'legend';
}

/** Reads the lines of a paragraph: whether it ends by introducing what comes below it, and whether it is a legend as a whole. */
function readLines(
  paragraph: Extract<RootContent, { type: 'paragraph' }>,
  legend: Map<string, RoadmapStatus>,
): { introduces: boolean; isWhole: boolean } {
  let introduces = false;
  let isWhole = true;
  for (const line of readInlineLines(paragraph)) {
    const label = readLabel(line);
    introduces = label?.name === 'legend' && label.value === '';
    const isRead =
      label?.name === 'legend' &&
      label.value !== '' &&
      addEntries(label.value.split(NEXT_ENTRY), legend);
    isWhole &&= isRead;
    const bold = boldTitle(line);
    introduces ||= bold !== undefined && isLegend(bold);
  }
  return { introduces, isWhole };
}

function listEntries(list: List): string[] {
  return list.children.map(item => {
    const [first] = item.children;
    return first?.type === 'paragraph' ? plainText(first) : '';
  });
}

function tableEntries(table: Table): string[] {
  return table.children
    .slice(1)
    .map(row => row.children.map(cell => plainText(cell)).join(' '));
}

/** Adds entries; tells whether each says no more than that. */
function addEntries(
  entries: readonly string[],
  legend: Map<string, RoadmapStatus>,
): boolean {
  const more = entries.filter(entry => {
    addEntry(entry, legend);
    return !isUnderstood(entry, legend);
  });
  return more.length === 0;
}

function isUnderstood(entry: string, legend: EmojiStatuses): boolean {
  const match = ENTRY.exec(entry);
  const phrase = match && leadingStatusPhrase(match[2]);
  return (
    !!phrase &&
    match[2].length <= LONGEST_MEANING &&
    legend.get(bareEmoji(match[1])) === phrase.status
  );
}

function addEntry(entry: string, legend: Map<string, RoadmapStatus>): void {
  const match = ENTRY.exec(entry);
  const phrase = match && firstStatusPhrase(match[2]);
  if (phrase) {
    const emoji = bareEmoji(match[1]);
    if (!legend.has(emoji)) {
      legend.set(emoji, phrase.status);
    }
  }
}
