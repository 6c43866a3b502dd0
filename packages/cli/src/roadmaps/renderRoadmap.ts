import { Finding, Phase, Roadmap } from '@waymark/plugin-waymark-common';
import { TerminalStyle } from '../terminal/terminalStyle';
import { wrapText } from '../terminal/wrapText';
import { renderDetails } from './renderDetails';
import { renderPhase } from './renderPhase';

/** A roadmap as text to read on a terminal: its phases, what else it says, its warnings and what to do about them. */
export function renderRoadmap(
  file: string,
  roadmap: Roadmap,
  style: TerminalStyle,
): string {
  const { colors, width } = style;
  const lines = [
    ...wrapText(roadmap.title ?? 'Untitled', width).map(colors.bold),
    ...wrapText(describeDocument(file, roadmap), width, '  ').map(colors.dim),
    ...roadmap.phases.flatMap(phase => [
      '',
      ...renderPhase(phase, levelOf(phase, roadmap.phases), style),
    ]),
    ...renderDetails(roadmap, style),
    ...roadmap.warnings.flatMap(warning => [
      '',
      ...renderWarning(warning, style),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

function describeDocument(file: string, roadmap: Roadmap): string {
  const { total, done, inCodeFences } = roadmap.checkboxes;
  return [
    file,
    roadmap.owner ? `owned by ${roadmap.owner}` : '',
    roadmap.currentVersion ? `now ${roadmap.currentVersion}` : '',
    ...roadmap.targets.map(({ name, text }) => `${name} ${text}`),
    roadmap.lastUpdated ? `last updated ${roadmap.lastUpdated}` : '',
    roadmap.reviewCycle ? `reviewed ${roadmap.reviewCycle}` : '',
    total ? `${done} of ${total} boxes ticked` : '',
    inCodeFences ? `${inCodeFences} more in code` : '',
  ]
    .filter(part => part !== '')
    .join(' · ');
}

function levelOf(phase: Phase, phases: readonly Phase[]): number {
  let level = 0;
  for (
    let parent = phase.parent;
    parent !== undefined;
    parent = phases.find(({ id }) => id === parent)?.parent
  ) {
    level += 1;
  }
  return level;
}

function renderWarning(
  { kind, line, message, remedy }: Finding,
  { colors, width }: TerminalStyle,
): string[] {
  const place = line === undefined ? '' : `line ${line}: `;
  const [first = '', ...rest] = wrapText(`⚠ ${place}${message}`, width, '  ');
  return [
    colors.yellow(first),
    ...rest.map(colors.yellow),
    ...wrapText(`→ ${remedy ?? ''} (${kind})`, width - 2, '  ').map(
      text => `  ${text}`,
    ),
  ];
}
