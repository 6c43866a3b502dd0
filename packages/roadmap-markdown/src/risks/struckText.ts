import { InlineLine, Segment } from '../syntax/InlineLine';
import { trimSeparators } from './trimSeparators';

/** A text that starts with what is struck out. */
export interface StruckText {
  /** What is struck out. */
  struck: string;
  /** What stands beside it; empty without any. */
  beside: string;
}

/**
 * Parts what is struck out from what stands beside it: `~~High~~ Done`.
 *
 * @returns `undefined` where the text does not start with struck-out words
 */
export function readStruckText(
  lines: readonly InlineLine[],
): StruckText | undefined {
  const segments = lines.flatMap(line => line.segments);
  const first = segments.find(({ text }) => text.trim() !== '');
  return first?.struck
    ? {
        struck: join(segments.filter(({ struck }) => struck)),
        beside: trimSeparators(join(segments.filter(({ struck }) => !struck))),
      }
    : undefined;
}

function join(segments: readonly Segment[]): string {
  return segments
    .map(({ text }) => text)
    .join('')
    .trim();
}
