import {
  EntityGate,
  GateRequirementReport,
} from '@waymark/plugin-waymark-common';
import { formatTime } from '../dora/formatTime';
import { verdictMark } from '../scorecards/verdictMark';
import { TerminalStyle } from '../terminal/terminalStyle';
import { printable, wrapText } from '../terminal/wrapText';

const ZONE = 'Etc/UTC';

/** A gate as text to read in the log of a pipeline: the answer, what is in the way, and what to do about each. */
export function renderGate(gate: EntityGate, style: TerminalStyle): string {
  const { entityRef, name, title, verdict, required } = gate;
  const open = [...gate.blockers, ...gate.unknown];
  const lines = [
    `${verdictMark(verdict, style)} ${printable(`${entityRef} ${name}`)}`,
    ...wrapText(
      `${title}: ${countsOf(gate)} of ${required} required`,
      style.width - 2,
    ).map(line => `  ${line}`),
    ...open.flatMap(it => ['', ...renderRequirement(it, style)]),
    '',
    `evaluated at ${formatTime(Date.parse(gate.evaluatedAt), ZONE)} UTC`,
  ];
  return `${lines.join('\n')}\n`;
}

function countsOf({ blockers, unknown, required }: EntityGate): string {
  const passing = required - blockers.length - unknown.length;
  return [
    `${passing} pass`,
    ...(blockers.length ? [`${blockers.length} fail`] : []),
    ...(unknown.length ? [`${unknown.length} unknown`] : []),
  ].join(', ');
}

function renderRequirement(
  requirement: GateRequirementReport,
  style: TerminalStyle,
): string[] {
  const { verdict, title, detail, reason, remediation } = requirement;
  const remedy = remediation && [remediation.text, remediation.url];
  const texts = [detail, reason?.message].filter(it => it !== undefined);
  return [
    `  ${verdictMark(verdict, style)} ${printable(title)}`,
    ...texts.flatMap(text => indented(text, style)),
    ...(remedy
      ? indented(`→ ${remedy.filter(Boolean).join(' ')}`, style, '  ')
      : []),
  ];
}

function indented(
  text: string,
  { width }: TerminalStyle,
  indent = '',
): string[] {
  return wrapText(text, width - 4, indent).map(line => `    ${line}`);
}
