import { Command } from 'commander';
import { readScorecards, SCORECARD_LINT_KINDS } from '@waymark/scorecards';
import { readDocument } from '../../documents/readDocument';
import { LintedDocument } from '../../lint/LintedDocument';
import {
  LintReportOptions,
  openLintReport,
  takeLintReport,
} from '../../lint/lintReport';

/** `waymark scorecard lint FILE…`: what is wrong with definitions. */
export function createScorecardLintCommand(): Command {
  const command = new Command('lint').argument(
    '<file...>',
    'YAML documents; - for standard input',
  );
  return takeLintReport(command)
    .description('Tell what is wrong with scorecards; exit code 1 on errors')
    .action(lint);
}

async function lint(
  files: readonly string[],
  options: LintReportOptions,
): Promise<void> {
  const report = openLintReport(options, SCORECARD_LINT_KINDS);
  const documents: LintedDocument[] = [];
  const names = new Set<string>();
  for (const file of files) {
    const { findings } = readScorecards(await readDocument(file), names);
    documents.push({ file, findings });
  }
  report(documents);
}
