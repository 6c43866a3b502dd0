import { Heading, Paragraph, TableCell } from 'mdast';
import { InlineLine, Segment } from '../syntax/InlineLine';
import { oncePerNode } from '../syntax/oncePerNode';
import { readInlineLines } from '../syntax/readInlineLines';
import { readLabel } from './readLabel';

const SEPARATOR = /\s[|·•]\s+/g;

// Nobody writes more labels on a line; each has to be looked for.
const MAXIMUM_PARTS = 16;

const labelLinesOf = oncePerNode((node: Paragraph | Heading | TableCell) =>
  readInlineLines(node).flatMap(splitAtLabels),
);

/** The lines of a paragraph, where one that holds several labels ("Owner: Ann · Updated: May 3") counts as several. */
export function readLabelLines(
  node: Paragraph | Heading | TableCell,
): readonly InlineLine[] {
  return labelLinesOf(node);
}

// What stands between two bars and is no label belongs to the value before it.
function splitAtLabels(line: InlineLine): InlineLine[] {
  if (!readLabel(line)) {
    return [line];
  }
  const parts: InlineLine[] = [];
  let start = 0;
  let separators = 0;
  for (const match of line.text.matchAll(SEPARATOR)) {
    separators += 1;
    if (separators > MAXIMUM_PARTS) {
      break;
    }
    const after = match.index + match[0].length;
    if (readLabel(cut(line, after))) {
      parts.push(cut(line, start, match.index));
      start = after;
    }
  }
  return [...parts, start ? cut(line, start) : line];
}

function cut(line: InlineLine, start: number, end?: number): InlineLine {
  const segments: Segment[] = [];
  const joined = line.segments.map(({ text }) => text).join('');
  const indent = joined.length - joined.trimStart().length;
  const from = start + indent;
  const to = (end ?? line.text.length) + indent;
  let offset = 0;
  for (const segment of line.segments) {
    const text = segment.text.slice(
      Math.max(0, from - offset),
      Math.max(0, to - offset),
    );
    offset += segment.text.length;
    if (text) {
      segments.push({ ...segment, text });
    }
  }
  return { ...line, text: line.text.slice(start, end).trim(), segments };
}
