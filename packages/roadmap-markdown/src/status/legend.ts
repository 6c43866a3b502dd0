import { List, RootContent, Table } from 'mdast';
import { RoadmapStatus } from '@waymark/plugin-waymark-common';
import { readLabel } from '../labels/readLabel';
import { bareEmoji, EMOJI_PATTERN } from '../syntax/emoji';
import { readInlineLines, plainText } from '../syntax/readInlineLines';
import { normalisePhrase } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';
import { EmojiStatuses } from './emojiStatus';
import { firstStatusPhrase } from './statusPhrase';

const ENTRY = new RegExp(`(${EMOJI_PATTERN})\\s*[:：=→—–-]*\\s*([^]*)`, 'u');
const KEYED_ENTRY = new RegExp(`^${EMOJI_PATTERN}\\s*[:：=]`, 'u');
const NEXT_ENTRY = new RegExp(`(?=${EMOJI_PATTERN})`, 'u');

/**
 * What the document says that its emoji mean: on a line (`Status key: ✅ Done · 🔄 In progress`), in a list or table under
 * "Legend", or in a list whose every entry is an emoji and a colon.
 */
export function readLegend(blocks: readonly RootContent[]): EmojiStatuses {
  const legend = new Map<string, RoadmapStatus>();
  let introduced = false;
  for (const block of blocks) {
    if (block.type === 'heading') {
      introduced = isLegend(plainText(block));
    } else if (block.type === 'paragraph') {
      introduced = readLines(block, legend) || introduced;
    } else if (block.type === 'list') {
      const entries = listEntries(block);
      if (introduced || entries.every(entry => KEYED_ENTRY.test(entry))) {
        entries.forEach(entry => addEntry(entry, legend));
      }
      introduced = false;
    } else if (block.type === 'table') {
      if (introduced) {
        tableEntries(block).forEach(entry => addEntry(entry, legend));
      }
      introduced = false;
    }
  }
  return legend;
}

function isLegend(title: string): boolean {
  const words = normalisePhrase(title.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''));
  return vocabulary.labels.get(words) === 'legend';
}

// Whether the paragraph ends by introducing what comes below it.
function readLines(
  paragraph: Extract<RootContent, { type: 'paragraph' }>,
  legend: Map<string, RoadmapStatus>,
): boolean {
  let introduces = false;
  for (const line of readInlineLines(paragraph)) {
    const label = readLabel(line);
    introduces = label?.name === 'legend' && label.value === '';
    if (label?.name === 'legend' && label.value) {
      label.value.split(NEXT_ENTRY).forEach(entry => addEntry(entry, legend));
    }
  }
  return introduces;
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
