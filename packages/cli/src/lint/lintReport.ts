import { InputError } from '@backstage/errors';
import { Command } from 'commander';
import { createTerminalStyle } from '../terminal/terminalStyle';
import { LintedDocument, LintKinds } from './LintedDocument';
import { renderFindings } from './renderFindings';
import { toSarif } from './toSarif';

/** The documents have errors. */
const NOT_FINE = 1;

/** What a call says about how findings are to be told. */
export interface LintReportOptions {
  json?: boolean;
  sarif?: boolean;
  ignore?: string;
  strict?: boolean;
}

/** Lets a command that looks for findings take how they are to be told. */
export function takeLintReport(command: Command): Command {
  return command
    .option('--json', 'print one JSON value: [{ file, findings }]')
    .option('--sarif', 'print SARIF 2.1.0, as code hosts and editors read it')
    .option('--ignore <kinds>', 'kinds of findings to leave out, with commas')
    .option('--strict', 'exit with 1 on warnings, too');
}

/**
 * Reads how findings are to be told.
 *
 * @param kinds - everything that may be told
 * @returns tells them on stdout, and by the exit code whether they are fine
 * @throws InputError if what is asked for is not possible
 */
export function openLintReport(
  options: LintReportOptions,
  kinds: LintKinds,
): (documents: readonly LintedDocument[]) => void {
  const ignored = readKinds(options.ignore, kinds);
  if (options.json && options.sarif) {
    throw new InputError('--json and --sarif exclude each other');
  }
  return all => {
    const documents = all.map(({ file, findings }) => ({
      file,
      findings: findings.filter(({ kind }) => !ignored.has(kind)),
    }));
    process.stdout.write(render(documents, options, kinds));
    const isWrong = documents
      .flatMap(({ findings }) => findings)
      .some(({ level }) => level === 'error' || options.strict);
    if (isWrong) {
      process.exitCode = NOT_FINE;
    }
  };
}

function readKinds(
  text: string | undefined,
  known: LintKinds,
): ReadonlySet<string> {
  const kinds = text?.split(',').map(kind => kind.trim()) ?? [];
  const unknown = kinds.find(kind => !Object.hasOwn(known, kind));
  if (unknown !== undefined) {
    throw new InputError(
      `--ignore ${unknown} is no kind of finding; there are ${Object.keys(known).join(', ')}`,
    );
  }
  return new Set(kinds);
}

function render(
  documents: readonly LintedDocument[],
  { json, sarif }: LintReportOptions,
  kinds: LintKinds,
): string {
  if (json || sarif) {
    const value = sarif ? toSarif(documents, kinds) : documents;
    return `${JSON.stringify(value, undefined, 2)}\n`;
  }
  return renderFindings(
    documents,
    createTerminalStyle(process.stdout, process.env),
  );
}
