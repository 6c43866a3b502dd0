import { Nodes, Root, RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { maskInertMarks, unmaskMarks } from '../prescan/inertMarks';
import { DocumentPart, splitIntoParts } from './splitIntoParts';

// A single tilde means "about" in roadmaps ("~80 %"), not deleted.
const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkFrontmatter, ['yaml', 'toml'])
  .freeze();

/** Characters of a part of a document: longer ones are parsed in parts. */
const PART_SIZE = 16 * 1024;

/** Characters of definitions that are given to each part. */
const SHARED_SIZE = PART_SIZE / 4;

/**
 * Reads Markdown as GitHub does, with front matter, to its top-level blocks. The parser goes through all it has read for
 * each table that it meets, so that a long document takes it more than linear time; parsed in parts, it does not.
 *
 * @param partSize - least number of characters of a part
 */
export function parseMarkdown(
  text: string,
  partSize: number = PART_SIZE,
): RootContent[] {
  const masked = maskInertMarks(text);
  const blocks = parseParts(masked, partSize);
  if (masked !== text) {
    blocks.forEach(block => visit(block, unmask));
  }
  return blocks;
}

function parseParts(text: string, partSize: number): RootContent[] {
  const { parts, definitions } = splitIntoParts(text, partSize);
  const shared = definitions.join('\n\n');
  if (parts.length === 1 || shared.length > SHARED_SIZE) {
    return parse(text).children;
  }
  return parts.flatMap(part => parsePart(part, shared));
}

function unmask(node: Nodes): void {
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === 'string' && key !== 'type') {
      Object.assign(node, { [key]: unmaskMarks(value) });
    }
  }
}

function parse(text: string): Root {
  return processor.parse(text);
}

function parsePart(part: DocumentPart, definitions: string): RootContent[] {
  const { text, offset, linesBefore } = part;
  const root = parse(definitions ? `${text}\n\n${definitions}` : text);
  const blocks = root.children.filter(
    block => (block.position?.start.offset ?? 0) < text.length,
  );
  for (const block of linesBefore ? blocks : []) {
    visit(block, ({ position }) => {
      for (const point of position ? [position.start, position.end] : []) {
        point.line += linesBefore;
        point.offset = (point.offset ?? 0) + offset;
      }
    });
  }
  return blocks;
}
