import { Verdict } from '@waymark/plugin-waymark-common';
import { TerminalStyle } from '../terminal/terminalStyle';

/** A verdict as a sign and a word, in its colour: neither stands alone. */
export function verdictMark(
  verdict: Verdict,
  { colors }: TerminalStyle,
): string {
  const marks: Readonly<Record<Verdict, string>> = {
    pass: colors.green('✓ pass'),
    fail: colors.red('✗ fail'),
    unknown: colors.yellow('? unknown'),
    stale: colors.yellow('~ stale'),
    'not-applicable': colors.dim('– not applicable'),
    exempt: colors.dim('○ exempt'),
  };
  return marks[verdict];
}
