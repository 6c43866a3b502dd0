import { Paragraph, RootContent } from 'mdast';
import { InlineLine } from '../syntax/InlineLine';
import { Label } from './Label';
import { readLabel } from './readLabel';
import { readLabelLines } from './readLabelLines';

/** A label of a block that may hold several. */
export interface BlockLabel extends Label {
  /** Its value with the lines below that are no labels themselves, as a sentence that was broken over several lines. */
  wholeValue: string;
}

/** What a block holds in labels. */
export interface BlockLabels {
  labels: BlockLabel[];
  /** Whether there is something beside them and the lines that go on with their values. */
  hasMore: boolean;
}

// Each subject looks for its own labels: they are read once for all.
const KNOWN = new WeakMap<RootContent, BlockLabels>();

/**
 * The labels of a paragraph, of the paragraphs of a quote, or of the items of a list; a list of boxes has none, as a box makes
 * a label a task.
 */
export function readBlockLabels(block: RootContent): BlockLabels {
  const known = KNOWN.get(block);
  if (known) {
    return known;
  }
  const labels = readLabels(block);
  KNOWN.set(block, labels);
  return labels;
}

function readLabels(block: RootContent): BlockLabels {
  const read: BlockLabels = { labels: [], hasMore: false };
  const { paragraphs, hasMore } = paragraphsOf(block);
  for (const paragraph of paragraphs) {
    const own = readParagraphLabels(readLabelLines(paragraph));
    own.labels.forEach(label => read.labels.push(label));
    read.hasMore ||= own.hasMore;
  }
  read.hasMore ||= hasMore;
  return read;
}

function readParagraphLabels(lines: readonly InlineLine[]): BlockLabels {
  const labels: BlockLabel[] = [];
  let hasMore = false;
  for (const line of lines) {
    const label = readLabel(line);
    if (label) {
      labels.push({ ...label, wholeValue: label.value });
      continue;
    }
    const last = labels.at(-1);
    if (last) {
      last.wholeValue = `${last.wholeValue} ${line.text}`.trim();
    } else {
      hasMore = true;
    }
  }
  return { labels, hasMore };
}

function paragraphsOf(block: RootContent): {
  paragraphs: Paragraph[];
  hasMore: boolean;
} {
  if (block.type === 'paragraph') {
    return { paragraphs: [block], hasMore: false };
  }
  if (block.type === 'blockquote') {
    const paragraphs = block.children.filter(
      child => child.type === 'paragraph',
    );
    return { paragraphs, hasMore: paragraphs.length < block.children.length };
  }
  const hasBoxes =
    block.type === 'list' &&
    block.children.some(({ checked }) => typeof checked === 'boolean');
  if (block.type !== 'list' || hasBoxes) {
    return { paragraphs: [], hasMore: true };
  }
  return {
    paragraphs: block.children.flatMap(({ children: [first] }) =>
      first?.type === 'paragraph' ? [first] : [],
    ),
    hasMore: block.children.some(
      ({ children }) =>
        children.length !== 1 || children[0].type !== 'paragraph',
    ),
  };
}
