import { RootContent } from 'mdast';
import { Finding } from '@waymark/plugin-waymark-common';
import { InlineLine } from '../syntax/InlineLine';
import { readInlineLines } from '../syntax/readInlineLines';

const SUPERSEDED =
  /\b(?:this|the)\s(?:\w+\s){1,3}(?:has been|is|was)\s(?:now\s)?(?:superseded|replaced|obsolete|archived|outdated|no longer maintained)\b|\bsuperseded by\b/i;

/** Where a document says that another one has taken its place. */
export interface Supersession {
  line: InlineLine;
  /** Index of the block, if it says nothing else. */
  index?: number;
}

/** Finds what a document says, above its first section, of another one that has taken its place. */
export function findSupersession(
  header: readonly RootContent[],
): Supersession | undefined {
  for (const [index, block] of header.entries()) {
    const paragraphs = block.type === 'blockquote' ? block.children : [block];
    for (const paragraph of paragraphs) {
      const lines =
        paragraph.type === 'paragraph' ? readInlineLines(paragraph) : [];
      const found = lines.find(({ text }) => SUPERSEDED.test(text));
      if (found) {
        const isWhole = paragraphs.length === 1 && lines.length === 1;
        return { line: found, ...(isWhole && { index }) };
      }
    }
  }
  return undefined;
}

/** Warns of a document that another one has taken the place of. */
export function supersededWarning({
  line: { line, text },
}: Supersession): Finding {
  return {
    kind: 'superseded',
    line,
    message: `The document says that another one has taken its place: “${text}”`,
    remedy: 'Name the newer document instead.',
  };
}
