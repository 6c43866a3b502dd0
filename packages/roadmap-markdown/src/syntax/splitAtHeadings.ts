import { OutsideTracker, TOP_LEVEL_HEADING } from './OutsideTracker';

/** A part of a document that can be parsed alone. */
export interface DocumentPart {
  text: string;
  /** Offset of its first character in the document. */
  offset: number;
  /** Number of lines before it. */
  linesBefore: number;
}

/** A document in parts, and the link definitions that they share. */
export interface SplitDocument {
  parts: DocumentPart[];
  definitions: string[];
}

const DEFINITION = /^ {0,3}\[(?!\^)[^\]]+\]:/;

/**
 * Splits a document at headings that begin in the first column after an empty line, outside of code fences and HTML: such a
 * heading ends every block before it, so that the parts can be parsed one by one. Where it is not certain, the rest stays
 * one part.
 *
 * @param size - least number of characters in a part
 */
export function splitAtHeadings(text: string, size: number): SplitDocument {
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
      afterEmptyLine && offset - start >= size && TOP_LEVEL_HEADING.test(line);
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
