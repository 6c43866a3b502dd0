import { OutsideTracker } from './OutsideTracker';

/** A part of a document that can be parsed alone. */
export interface DocumentPart {
  text: string;
  /** Offset of its first character in the document. */
  offset: number;
  /** Number of lines before it. */
  linesBefore: number;
}

/** A document in parts, and the definitions of links and footnotes that they share. */
export interface SplitDocument {
  parts: DocumentPart[];
  definitions: string[];
}

const DEFINITION = /^ {0,3}\[[^\]]{1,999}\]:/;

// Neither indented nor a list's entry: behind an empty line it ends every list and quote before it. What looks like front
// matter would be taken for it at the start of a part.
const TOP_LEVEL = /^(?!---|\+\+\+|(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$))[^ \t]/;

/**
 * Splits a document at lines that begin in the first column after an empty line, outside of code fences and HTML, and that are
 * no entries of lists: such a line ends every block before it, so that the parts can be parsed one by one. Where it is not
 * certain, the rest stays one part.
 *
 * @param size - least number of characters in a part
 */
export function splitIntoParts(text: string, size: number): SplitDocument {
  const parts: DocumentPart[] = [];
  const definitions: string[] = [];
  const tracker = new OutsideTracker(text);
  let start = 0;
  let startLine = 0;
  let offset = 0;
  let afterEmptyLine = false;
  for (const [index, line] of text.split('\n').entries()) {
    const isOutside = tracker.isOutside(line);
    if (isOutside && DEFINITION.test(line)) {
      definitions.push(line);
    }
    const isSplit =
      afterEmptyLine && offset - start >= size && TOP_LEVEL.test(line);
    if (isOutside && isSplit) {
      parts.push({
        text: text.slice(start, offset),
        offset: start,
        linesBefore: startLine,
      });
      start = offset;
      startLine = index;
    }
    afterEmptyLine = /^[ \t]*$/.test(line);
    offset += line.length + 1;
  }
  parts.push({
    text: text.slice(start),
    offset: start,
    linesBefore: startLine,
  });
  return { parts, definitions };
}
