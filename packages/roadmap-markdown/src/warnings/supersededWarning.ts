import { RootContent } from 'mdast';
import { Finding } from '@waymark/plugin-waymark-common';
import { readInlineLines } from '../syntax/readInlineLines';

const SUPERSEDED =
  /\b(?:this|the)\s(?:\w+\s){1,3}(?:has been|is|was)\s(?:now\s)?(?:superseded|replaced|obsolete|archived|outdated|no longer maintained)\b|\bsuperseded by\b/i;

/** Warns of a document that says, above its first section, that another one has taken its place. */
export function supersededWarning(
  header: readonly RootContent[],
): Finding | undefined {
  for (const block of header) {
    const paragraphs = block.type === 'blockquote' ? block.children : [block];
    for (const paragraph of paragraphs) {
      const lines =
        paragraph.type === 'paragraph' ? readInlineLines(paragraph) : [];
      const found = lines.find(({ text }) => SUPERSEDED.test(text));
      if (found) {
        return {
          kind: 'superseded',
          line: found.line,
          message: `The document says that another one has taken its place: “${found.text}”`,
          remedy: 'Name the newer document instead.',
        };
      }
    }
  }
  return undefined;
}
