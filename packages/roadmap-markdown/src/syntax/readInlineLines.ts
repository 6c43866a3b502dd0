import { Heading, Paragraph, TableCell } from 'mdast';
import { InlineLine } from './InlineLine';
import { InlineLineReader } from './InlineLineReader';
import { oncePerNode } from './oncePerNode';

const linesOf = oncePerNode((node: Paragraph | Heading | TableCell) => {
  const reader = new InlineLineReader(node.position?.start.line ?? 1);
  reader.read(node.children, { strong: false, struck: false });
  return reader.lines();
});

const textOf = oncePerNode((node: Paragraph | Heading | TableCell) =>
  linesOf(node)
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s{2,}|[^\S ]/g, ' '),
);

/**
 * The lines of a paragraph, heading or cell as plain text. Writers put one label on a line and let Markdown join them to
 * one paragraph, so that lines count where paragraphs do not.
 */
export function readInlineLines(
  node: Paragraph | Heading | TableCell,
): readonly InlineLine[] {
  return linesOf(node);
}

/** The whole text of a paragraph, heading or cell on one line. */
export function plainText(node: Paragraph | Heading | TableCell): string {
  return textOf(node);
}
