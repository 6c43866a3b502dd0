import { TerminalStyle } from '../terminal/terminalStyle';
import { wrapText } from '../terminal/wrapText';
import { DoraReport } from './DoraReport';
import { formatTime } from './formatTime';
import { formatSeconds } from './formatDoraValue';

/** What was asked, and what to know of the events. */
export function renderHeader(
  title: string,
  { question, notes }: DoraReport,
  { colors, width }: TerminalStyle,
): string[] {
  const { from, to, timeZone, environment } = question;
  const window = [
    `${formatTime(from, timeZone)} to ${formatTime(to, timeZone)} (${timeZone})`,
    formatSeconds((to - from) / 1000),
    environment,
  ].join(' · ');
  return [
    ...wrapText(title, width).map(colors.bold),
    ...wrapText(window, width).map(colors.dim),
    ...notes.flatMap(note =>
      wrapText(`⚠ ${note}`, width, '  ').map(colors.yellow),
    ),
  ];
}
