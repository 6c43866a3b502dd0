import { DoraBand, DoraResult } from '@waymark/plugin-waymark-common';
import { TerminalStyle } from '../terminal/terminalStyle';
import { NO_VALUE } from './formatDoraValue';

/** A rating in words, with the level set that it comes from, and its colour. */
export interface BandMark {
  text: string;
  color(text: string): string;
}

/** The mark of a result's band; `–` where it has none. */
export function bandMark(
  { band, levelSet }: DoraResult,
  { colors }: TerminalStyle,
): BandMark {
  if (band === null) {
    return { text: NO_VALUE, color: colors.dim };
  }
  const paint: Readonly<Record<DoraBand, (text: string) => string>> = {
    elite: colors.green,
    high: colors.cyan,
    medium: colors.yellow,
    low: colors.red,
  };
  return { text: `${band} (${levelSet})`, color: paint[band] };
}
