import { LintFinding } from '@waymark/roadmap-markdown';
import { TerminalStyle } from '../terminal/terminalStyle';
import { wrapText } from '../terminal/wrapText';
import { LintedDocument } from './LintedDocument';

/** Findings as text to read on a terminal: place, what is wrong, what to do; their number last. */
export function renderFindings(
  documents: readonly LintedDocument[],
  style: TerminalStyle,
): string {
  const lines = documents.flatMap(({ file, findings }) => [
    ...(findings.length ? [style.colors.bold(file)] : []),
    ...findings.flatMap(finding => renderFinding(finding, style)),
    ...(findings.length ? [''] : []),
  ]);
  return `${[...lines, summary(documents)].join('\n')}\n`;
}

function renderFinding(
  { level, kind, line, message, remedy, elsewhere }: LintFinding,
  { colors, width }: TerminalStyle,
): string[] {
  const isError = level === 'error';
  const mark = isError ? colors.red('✗ error') : colors.yellow('⚠ warning');
  const [first = '', ...rest] = wrapText(message, width - 4);
  return [
    `  ${mark} ${colors.dim(elsewhere ? kind : `line ${line}, ${kind}`)}`,
    ...[first, ...rest].map(text => `    ${text}`),
    ...wrapText(`→ ${remedy}`, width - 4, '  ').map(text => `    ${text}`),
  ];
}

function summary(documents: readonly LintedDocument[]): string {
  const findings = documents.flatMap(document => document.findings);
  const errors = findings.filter(({ level }) => level === 'error').length;
  const warnings = findings.length - errors;
  const parts = [
    count(documents.length, 'document'),
    count(errors, 'error'),
    count(warnings, 'warning'),
  ];
  return findings.length ? parts.join(', ') : `${parts[0]}, nothing to mend`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
