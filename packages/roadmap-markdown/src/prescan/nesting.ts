import { closesFence, FenceLine, readFenceLine } from './fenceLine';
import { InlineDepth } from './InlineDepth';

/** The deepest nesting, of blocks or of emphasis and links, that a document may have. */
export const MAXIMUM_NESTING = 50;

// Emphasis is not so much nested as left open in prose and in code, where no parser would nest it.
const MAXIMUM_INLINE_NESTING = 4 * MAXIMUM_NESTING;

const THEMATIC_BREAK = /^[ \t>]*([-*_])(?:[ \t]*\1){2,}[ \t]*$/;
const CONTAINER = /[ \t]*(?:(>)|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$))/y;

/**
 * The first line, counted from 1, on which block quotes and lists are nested deeper than {@link MAXIMUM_NESTING}, or
 * emphasis and brackets deeper than is ever meant. Parsing Markdown takes more than linear time there. An estimate from
 * the markers alone, never lower than what a parser would find in a list or quote.
 */
export function findTooDeepLine(text: string): number | undefined {
  const lines = text.split('\n');
  const inline = new InlineDepth();
  const itemColumns: number[] = [];
  let fence: FenceLine | undefined;
  for (const [index, line] of lines.entries()) {
    const fenceLine = readFenceLine(line);
    const inFence: boolean = fence !== undefined;
    if (fence && fenceLine && closesFence(fence, fenceLine)) {
      fence = undefined;
    } else if (!fence && fenceLine) {
      fence = fenceLine;
    }
    // Only a parser knows whether a fence is one, so that blocks are counted in fences, too; what is not nested hardly
    // looks like it there.
    if (blockDepth(line, itemColumns) > MAXIMUM_NESTING) {
      return index + 1;
    }
    if (!inFence && inline.afterLine(line) > MAXIMUM_INLINE_NESTING) {
      return index + 1;
    }
  }
  return undefined;
}

function blockDepth(line: string, itemColumns: number[]): number {
  if (THEMATIC_BREAK.test(line)) {
    return 0;
  }
  const columns = line.includes('\t') ? line.replace(/\t/g, '    ') : line;
  let quotes = 0;
  let deepest = 0;
  CONTAINER.lastIndex = 0;
  for (
    let match = CONTAINER.exec(columns);
    match;
    match = CONTAINER.exec(columns)
  ) {
    if (match[1]) {
      quotes += 1;
    } else {
      const column = CONTAINER.lastIndex;
      while (itemColumns.length && itemColumns.at(-1)! >= column) {
        itemColumns.pop();
      }
      itemColumns.push(column);
    }
    deepest = Math.max(deepest, quotes + itemColumns.length);
  }
  return deepest;
}
