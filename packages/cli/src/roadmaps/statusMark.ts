import { RoadmapStatus } from '@waymark/plugin-waymark-common';
import { TerminalStyle } from '../terminal/terminalStyle';

/** A sign and a word for a stated status; never colour alone. */
export interface StatusMark {
  symbol: string;
  word: string;
  color(text: string): string;
}

const SYMBOLS: Readonly<Record<RoadmapStatus, string>> = {
  complete: '✓',
  'in-progress': '▶',
  partial: '◐',
  planned: '○',
  deferred: '–',
  blocked: '!',
  cancelled: '✗',
};

/** The mark of a status, and of a phase that states none. */
export function statusMark(
  status: RoadmapStatus | undefined,
  { colors }: TerminalStyle,
): StatusMark {
  if (!status) {
    return { symbol: '·', word: 'no status', color: colors.dim };
  }
  const paint: Readonly<Record<RoadmapStatus, (text: string) => string>> = {
    complete: colors.green,
    'in-progress': colors.cyan,
    partial: colors.cyan,
    planned: text => text,
    deferred: colors.dim,
    blocked: colors.red,
    cancelled: colors.dim,
  };
  return {
    symbol: SYMBOLS[status],
    word: status.replace('-', ' '),
    color: paint[status],
  };
}
