import { Decision } from '@waymark/plugin-waymark-common';
import { Segment } from '../syntax/InlineLine';
import { alternativesBefore } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';

const IN_PARENTHESES = /^\s*[(（](.{1,400})[)）][\s.]*$/u;
const BECAUSE = new RegExp(
  `^(?:.{0,300}?[\\s,;，；、—–])?(?:${alternativesBefore(vocabulary.because)})(.{1,2000})$`,
  'iu',
);

/** What was chosen, and why. */
export type Choice = Pick<Decision, 'outcome' | 'rationale'>;

/** The reason that a text gives: behind "because", or in the parentheses that it consists of. */
export function rationaleOf(text: string): string | undefined {
  return (BECAUSE.exec(text)?.[1] ?? IN_PARENTHESES.exec(text)?.[1])?.trim();
}

/**
 * Reads what starts with a choice in bold: `**release-please** (it is simple)`.
 *
 * @returns the choice, and what follows it; `undefined` where it starts with anything else
 */
export function readLeadingChoice(
  segments: readonly Segment[],
): { outcome: string; rest: string } | undefined {
  let outcome = '';
  let at = 0;
  for (; at < segments.length; at += 1) {
    const { text, strong, struck } = segments[at];
    if (strong && !struck) {
      outcome += text;
    } else if (outcome.trim() || text.trim()) {
      break;
    }
  }
  const rest = segments
    .slice(at)
    .map(({ text }) => text)
    .join('');
  return outcome.trim() ? { outcome: outcome.trim(), rest } : undefined;
}
