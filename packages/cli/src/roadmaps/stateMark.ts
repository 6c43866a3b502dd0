import { WorkState } from '@waymark/plugin-waymark-common';
import { TerminalStyle } from '../terminal/terminalStyle';
import { StatusMark } from './statusMark';

const SYMBOLS: Readonly<Record<WorkState, string>> = {
  done: '✓',
  open: '○',
  partial: '◐',
  dropped: '✗',
  skipped: '–',
  unknown: '·',
};

/** The mark of a work item or criterion, with the signs that statuses have. */
export function stateMark(
  state: WorkState,
  { colors }: TerminalStyle,
): Pick<StatusMark, 'symbol' | 'color'> {
  const paint: Readonly<Record<WorkState, (text: string) => string>> = {
    done: colors.green,
    open: text => text,
    partial: colors.cyan,
    dropped: colors.dim,
    skipped: colors.dim,
    unknown: colors.dim,
  };
  return { symbol: SYMBOLS[state], color: paint[state] };
}
