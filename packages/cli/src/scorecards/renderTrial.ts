import {
  CheckDefinition,
  CheckResult,
  ExplainedFact,
  GateResult,
} from '@waymark/plugin-waymark-common';
import { formatTime } from '../dora/formatTime';
import { TerminalStyle } from '../terminal/terminalStyle';
import { printable, wrapText } from '../terminal/wrapText';
import { Trial } from './Trial';
import { verdictMark } from './verdictMark';

const LONGEST_VALUE = 60;
const DAY = 24 * 60 * 60 * 1000;
const ZONE = 'Etc/UTC';

/** Trials as text to read on a terminal: the answer, the gates, each check with what it rests on and what to do. */
export function renderTrial(
  trials: readonly Trial[],
  now: number,
  style: TerminalStyle,
): string {
  const blocks = trials.map(trial => renderScorecard(trial, style).join('\n'));
  return `${blocks.join('\n\n')}\n\njudged at ${formatTime(now, ZONE)} UTC\n`;
}

function renderScorecard(
  { definition, result }: Trial,
  style: TerminalStyle,
): string[] {
  const head = style.colors.bold(printable(definition.title));
  if (!result) {
    return [head, '  does not apply to this entity'];
  }
  const { score, coverage, level, gates, checks, dueAt } = result;
  const parts = [
    score === null ? 'no score' : `${Math.round(score)} of 100`,
    `coverage ${coverage === null ? '–' : `${Math.round(coverage * 100)} %`}`,
    ...(definition.levels.length ? [`level ${level ?? 'none'}`] : []),
    ...(dueAt === undefined ? [] : [`due ${formatTime(dueAt, ZONE)}`]),
  ];
  return [
    head,
    `  ${parts.join(' · ')}`,
    ...gates.map(gate => `  ${renderGate(gate, style)}`),
    ...checks.flatMap((check, at) => [
      '',
      ...renderCheck(check, definition.checks[at], style),
    ]),
  ];
}

function renderGate(
  { name, verdict, blockers, unknown, required }: GateResult,
  style: TerminalStyle,
): string {
  const counts = [
    ...(blockers.length ? [`${blockers.length} fail`] : []),
    ...(unknown.length ? [`${unknown.length} unknown`] : []),
    `${required} required`,
  ];
  return `${verdictMark(verdict, style)} ${name} (${counts.join(', ')})`;
}

function renderCheck(
  result: CheckResult,
  { title, remediation }: CheckDefinition,
  style: TerminalStyle,
): string[] {
  const { checkId, level, required, importance, verdict } = result;
  const place = level && `${required ? 'required' : 'asked'} at ${level}`;
  const isOpen = verdict !== 'pass' && verdict !== 'not-applicable';
  const remedy = remediation && [remediation.text, remediation.url];
  const texts = [
    title,
    ...(result.detail === undefined ? [] : [result.detail]),
    ...(result.reason ? [result.reason.message] : []),
    ...result.facts.map(describeFact),
  ];
  return [
    `  ${verdictMark(verdict, style)} ${style.colors.dim([checkId, importance, place].filter(Boolean).join(', '))}`,
    ...texts.flatMap(text => indented(text, style)),
    ...(isOpen && remedy
      ? indented(`→ ${remedy.filter(Boolean).join(' ')}`, style, '  ')
      : []),
  ];
}

function describeFact({ name, value, age, stale }: ExplainedFact): string {
  const text = JSON.stringify(value);
  const shown =
    text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
  return `${name} = ${shown}, observed ${describeAge(age)}${stale ? ', too long ago' : ''}`;
}

function describeAge(age: number): string {
  const days = Math.floor(age / DAY);
  if (days < 1) {
    return 'today';
  }
  return days === 1 ? '1 day ago' : `${days} days ago`;
}

function indented(
  text: string,
  { width }: TerminalStyle,
  indent = '',
): string[] {
  return wrapText(text, width - 4, indent).map(line => `    ${line}`);
}
