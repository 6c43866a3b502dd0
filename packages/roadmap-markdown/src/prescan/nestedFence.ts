import { closesFence, FenceLine, readFenceLine } from './fenceLine';

/** A code fence for Markdown that held fences of its own, and was given a longer fence. */
export interface NestedFence {
  /** Line of the opening fence, counted from 1. */
  line: number;
  /** Line on which a strict parser would have ended the block. */
  endedOn: number;
  /** Line on which its author meant it to end. */
  meantToEndOn: number;
}

const MARKDOWN = /^(?:markdown|md|mdx|gfm)(?:\s|$|\{|:)/i;

/**
 * Lengthens the fences around Markdown that holds code fences of the same length, which would end the outer block early
 * and spill the rest of it into the document. Inner fences with a language open, bare ones close. Where that does not come
 * out even, the text is left as it is. Line numbers stay.
 */
export function repairNestedFences(text: string): {
  text: string;
  repaired: NestedFence[];
} {
  const lines = text.split('\n');
  const repaired: NestedFence[] = [];
  let index = 0;
  while (index < lines.length) {
    const opening = readFenceLine(lines[index]);
    if (!opening) {
      index += 1;
      continue;
    }
    const strictEnd = findStrictEnd(lines, index, opening);
    const meantEnd = MARKDOWN.test(opening.info)
      ? findMeantEnd(lines, index, opening)
      : undefined;
    if (meantEnd && meantEnd.index > strictEnd) {
      lengthenFence(lines, index, meantEnd.longest + 1);
      lengthenFence(lines, meantEnd.index, meantEnd.longest + 1);
      repaired.push({
        line: index + 1,
        endedOn: strictEnd + 1,
        meantToEndOn: meantEnd.index + 1,
      });
      index = meantEnd.index + 1;
    } else {
      index = strictEnd + 1;
    }
  }
  return repaired.length
    ? { text: lines.join('\n'), repaired }
    : { text, repaired };
}

function findStrictEnd(
  lines: readonly string[],
  start: number,
  opening: FenceLine,
): number {
  for (let index = start + 1; index < lines.length; index += 1) {
    const line = readFenceLine(lines[index]);
    if (line && closesFence(opening, line)) {
      return index;
    }
  }
  return lines.length;
}

// Another fence for Markdown ends the search: nobody nests them, and no line is then searched for two openings.
function findMeantEnd(
  lines: readonly string[],
  start: number,
  opening: FenceLine,
): { index: number; longest: number } | undefined {
  let depth = 1;
  let longest = opening.size;
  for (let index = start + 1; index < lines.length; index += 1) {
    const line = readFenceLine(lines[index]);
    if (!line || line.marker !== opening.marker || line.size < opening.size) {
      continue;
    }
    if (MARKDOWN.test(line.info)) {
      return undefined;
    }
    longest = Math.max(longest, line.size);
    depth += line.info ? 1 : -1;
    if (depth === 0) {
      return { index, longest };
    }
  }
  return undefined;
}

function lengthenFence(lines: string[], index: number, size: number): void {
  const line = lines[index];
  const fence = readFenceLine(line)!;
  lines[index] =
    line.slice(0, fence.offset) +
    fence.marker.repeat(size) +
    line.slice(fence.offset + fence.size);
}
