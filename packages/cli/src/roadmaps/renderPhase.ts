import {
  countProgress,
  Phase,
  phaseProgress,
  Timeframe,
} from '@waymark/plugin-waymark-common';
import { TerminalStyle } from '../terminal/terminalStyle';
import { wrapText } from '../terminal/wrapText';
import { describeProgress, progressBar } from './describeProgress';
import { renderItems } from './renderItems';
import { statusMark } from './statusMark';

/**
 * One phase as lines of text: mark and title, then status, progress, time and owners, then its items and criteria.
 *
 * @param level - number of phases that it is part of
 */
export function renderPhase(
  phase: Phase,
  level: number,
  style: TerminalStyle,
): string[] {
  const { colors, width } = style;
  const mark = statusMark(phase.status, style);
  const indent = '  '.repeat(level);
  const [first, ...rest] = wrapText(phase.title, width - indent.length - 2);
  const details = detailsOf(phase, mark.word).flatMap(detail =>
    wrapText(detail, width - indent.length - 4, '  '),
  );
  return [
    `${indent}${mark.color(mark.symbol)} ${colors.bold(first ?? '')}`,
    ...rest.map(line => `${indent}  ${colors.bold(line)}`),
    ...details.map((line, at) => {
      const text = at === 0 ? paintWord(line, mark) : line;
      return `${indent}    ${text}`;
    }),
    ...renderItems(phase, indent.length + 4, style),
  ];
}

function detailsOf(phase: Phase, statusWord: string): string[] {
  const progress = phaseProgress(phase);
  const counted = [
    [progressBar(progress), describeProgress(progress, 'item', 'items')]
      .filter(part => part !== '')
      .join(' '),
    describeProgress(countProgress(phase.criteria), 'criterion', 'criteria'),
  ];
  return [
    [statusWord, ...counted].filter(part => part !== '').join(' · '),
    [
      phase.timeframe ? describeTimeframe(phase.timeframe) : '',
      phase.owners.length ? `owned by ${phase.owners.join(', ')}` : '',
    ]
      .filter(part => part !== '')
      .join(' · '),
  ].filter(detail => detail !== '');
}

function paintWord(
  line: string,
  { word, color }: ReturnType<typeof statusMark>,
): string {
  return line.startsWith(word) ? color(word) + line.slice(word.length) : line;
}

function describeTimeframe(timeframe: Timeframe): string {
  const { text, start, end, duration } = timeframe;
  const days = start === end ? start : [start, end].join(' to ').trim();
  return [
    text,
    days && days !== text ? `(${days})` : '',
    duration ? `for ${duration}` : '',
  ]
    .filter(part => part !== '')
    .join(' ');
}
