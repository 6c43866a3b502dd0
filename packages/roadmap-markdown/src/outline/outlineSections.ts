import { RootContent } from 'mdast';
import { plainText } from '../syntax/readInlineLines';
import { Section } from './Section';

/** The sections of a document, in its order. Headings within quotes and lists begin none. */
export function outlineSections(blocks: readonly RootContent[]): Section[] {
  const sections: Section[] = [];
  let open: Section | undefined;
  blocks.forEach((block, index) => {
    if (block.type !== 'heading') {
      return;
    }
    while (open && open.depth >= block.depth) {
      open.end = index;
      open = open.parent;
    }
    open = {
      heading: block,
      title: plainText(block),
      depth: block.depth,
      line: block.position?.start.line ?? 1,
      start: index,
      end: blocks.length,
      parent: open,
    };
    sections.push(open);
  });
  return sections;
}
