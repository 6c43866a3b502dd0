/** A line that may open or close a fenced code block. */
export interface FenceLine {
  /** `` ` `` or `~`. */
  marker: string;
  /** Number of markers. */
  size: number;
  /** Offset of the first marker within the line. */
  offset: number;
  /** What follows the markers, trimmed; only an opening fence has any. */
  info: string;
}

const FENCE =
  /^((?:[ \t]*>)*[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?)(`{3,}|~{3,})([^\n]*)$/;

/** Reads a line as a code fence, in block quotes and list items too; `undefined` if it is none. */
export function readFenceLine(line: string): FenceLine | undefined {
  // Nearly all lines are none: two comparisons spare the expression.
  if (!line.includes('```') && !line.includes('~~~')) {
    return undefined;
  }
  const match = FENCE.exec(line);
  if (!match) {
    return undefined;
  }
  const [, prefix, run, info] = match;
  const marker = run[0];
  if (marker === '`' && info.includes('`')) {
    return undefined;
  }
  return { marker, size: run.length, offset: prefix.length, info: info.trim() };
}

/** Whether `line` ends the code block that `opening` began, as CommonMark sees it. */
export function closesFence(opening: FenceLine, line: FenceLine): boolean {
  return (
    line.marker === opening.marker &&
    line.size >= opening.size &&
    line.info === ''
  );
}
