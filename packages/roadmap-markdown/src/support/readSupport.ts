import { Paragraph, RootContent } from 'mdast';
import { SupportWindow } from '@waymark/plugin-waymark-common';
import { readLabel } from '../labels/readLabel';
import { readLabelLines } from '../labels/readLabelLines';
import { ContextualBlock } from '../outline/ContextualBlock';
import { DocumentReading } from '../outline/DocumentReading';
import { EmojiStatuses } from '../status/emojiStatus';
import { peelLeadingEmoji } from '../syntax/emoji';
import { isUndecided } from '../tables/readTable';
import { lastDayOf } from './lastDay';
import { readDeprecationList } from './readDeprecationList';
import { readSupportTable } from './readSupportTable';

/** How long versions are supported, and what is deprecated when: tables, lists below a heading or label of deprecations, and labels. */
export function readSupport({
  blocks,
  claims,
  legend,
}: DocumentReading): SupportWindow[] {
  const windows: SupportWindow[] = [];
  for (const context of blocks) {
    const own = claims.has(context) ? [] : readBlock(context, legend);
    own.forEach(window => windows.push(window));
    if (own.length && isWhollyRead(context.block, own.length)) {
      claims.take(context);
    }
  }
  return windows;
}

function readBlock(
  context: ContextualBlock,
  legend: EmojiStatuses,
): SupportWindow[] {
  const { block, section } = context;
  switch (block.type) {
    case 'table':
      return readSupportTable(block, context, legend);
    case 'paragraph':
      return readLabels(block, context);
    case 'list':
      return section?.name === 'deprecation'
        ? readDeprecationList(block)
        : block.children.flatMap(({ children: [first] }) =>
            first?.type === 'paragraph' ? readLabels(first, context) : [],
          );
    default:
      return [];
  }
}

// "Support duration: 12 months" speaks of what the heading names.
function readLabels(
  paragraph: Paragraph,
  { headings, phase }: ContextualBlock,
): SupportWindow[] {
  const title = headings.at(-1)?.title ?? phase?.section.title;
  return readLabelLines(paragraph).flatMap(line => {
    const label = readLabel(line);
    if (label?.name !== 'support' || isUndecided(label.value)) {
      return [];
    }
    const untilDate = lastDayOf(label.value);
    return [
      {
        subject: title ? peelLeadingEmoji(title).rest : label.text,
        kind: 'support' as const,
        until: label.value,
        ...(untilDate && { untilDate }),
        line: label.line,
        foundBy: 'label' as const,
      },
    ];
  });
}

// Beside such a label, a paragraph or a list may say more.
function isWhollyRead(block: RootContent, windows: number): boolean {
  if (block.type === 'paragraph') {
    return readLabelLines(block).length === windows;
  }
  return block.type !== 'list' || block.children.length === windows;
}
