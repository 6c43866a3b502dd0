import { vocabulary } from '../vocabulary/vocabulary';
import { alternatives } from '../vocabulary/phrase';
import { Figure, isPlainTarget } from './Figure';

/** A part of a text that states one target. */
export interface TargetPart {
  start: number;
  end: number;
  figures: Figure[];
}

const SEPARATOR = new RegExp(
  `[,;、,|·]|\\.\\s|\\s[/&+]\\s|\\s(?:${alternatives(vocabulary.metrics.and)})\\s`,
  'giu',
);

/**
 * Parts `text` (folded) from `start` on where, between two figures of it that are targets, an enumeration goes on: `MTTA < 5 minutes,
 * MTTR < 30 minutes`.
 */
export function splitTargets(
  text: string,
  start: number,
  figures: readonly Figure[],
): TargetPart[] {
  const parts: TargetPart[] = [{ start, end: text.length, figures: [] }];
  for (const figure of figures) {
    const part = parts[parts.length - 1];
    const last = part.figures[part.figures.length - 1];
    const cut =
      part.figures.some(isPlainTarget) && isPlainTarget(figure)
        ? lastSeparator(text, last.end, figure.start)
        : undefined;
    if (cut) {
      part.end = cut.start;
      parts.push({ start: cut.end, end: text.length, figures: [figure] });
    } else {
      part.figures.push(figure);
    }
  }
  return parts;
}

function lastSeparator(text: string, start: number, end: number) {
  // One character more, so that "… and < 5" has the space behind its "and".
  const between = text.slice(start, end);
  let last: { start: number; end: number } | undefined;
  for (const match of between.matchAll(SEPARATOR)) {
    last = {
      start: start + match.index,
      end: start + match.index + match[0].length,
    };
  }
  return last;
}
