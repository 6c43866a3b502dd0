import { Heading, Paragraph, RootContent } from 'mdast';
import { plainText } from '../syntax/readInlineLines';
import { LINE_DEPTH, Section } from './Section';

const NO_LINES: ReadonlySet<RootContent> = new Set();

/**
 * The sections of a document, in its order. Headings within quotes and lists begin none.
 *
 * @param lines - paragraphs that begin a section as a heading would; it ends at the next of them, at a heading, or at a
 *   thematic break
 */
export function outlineSections(
  blocks: readonly RootContent[],
  lines: ReadonlySet<RootContent> = NO_LINES,
): Section[] {
  const sections: Section[] = [];
  let open: Section | undefined;
  const close = (depth: number, index: number) => {
    while (open && open.depth >= depth) {
      open.end = index;
      open = open.parent;
    }
  };
  blocks.forEach((block, index) => {
    if (block.type === 'thematicBreak') {
      close(LINE_DEPTH, index);
    }
    if (!isHeading(block, lines)) {
      return;
    }
    const depth = block.type === 'heading' ? block.depth : LINE_DEPTH;
    close(depth, index);
    open = {
      title: plainText(block),
      depth,
      line: block.position?.start.line ?? 1,
      start: index,
      end: blocks.length,
      parent: open,
    };
    sections.push(open);
  });
  const [title, ...others] = sections.filter(({ depth }) => depth === 1);
  if (title && !others.length) {
    title.isTitle = true;
  }
  return sections;
}

function isHeading(
  block: RootContent,
  lines: ReadonlySet<RootContent>,
): block is Heading | Paragraph {
  return block.type === 'heading' || lines.has(block);
}
