import { Heading, Paragraph, TableCell } from 'mdast';
import { InlineLine } from './InlineLine';
import { InlineLineReader } from './InlineLineReader';

/**
 * The lines of a paragraph, heading or cell as plain text. Writers put one label on a line and let Markdown join them to
 * one paragraph, so that lines count where paragraphs do not.
 */
export function readInlineLines(
  node: Paragraph | Heading | TableCell,
): InlineLine[] {
  const reader = new InlineLineReader(node.position?.start.line ?? 1);
  reader.read(node.children, { strong: false, struck: false });
  return reader.lines();
}

/** The whole text of a paragraph, heading or cell on one line. */
export function plainText(node: Paragraph | Heading | TableCell): string {
  return readInlineLines(node)
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ');
}
