import { InputError } from '@backstage/errors';
import { Command } from 'commander';
import { LINT_KINDS, lintRoadmap } from '@waymark/roadmap-markdown';
import {
  readRoadmaps,
  RoadmapOptions,
  takeRoadmaps,
} from '../../documents/readRoadmaps';
import { LintedDocument } from '../../lint/LintedDocument';
import { renderFindings } from '../../lint/renderFindings';
import { toSarif } from '../../lint/toSarif';
import { createTerminalStyle } from '../../terminal/terminalStyle';

/** The documents have errors. */
const NOT_FINE = 1;

interface LintOptions extends RoadmapOptions {
  json?: boolean;
  sarif?: boolean;
  on?: string;
  ignore?: string;
  strict?: boolean;
}

/** `waymark roadmap lint FILE…`: what makes roadmaps hard to rely on. */
export function createLintCommand(): Command {
  return takeRoadmaps(new Command('lint'))
    .description(
      'Tell what makes roadmaps hard to rely on; exit code 1 on errors',
    )
    .option('--json', 'print one JSON value: [{ file, findings }]')
    .option('--sarif', 'print SARIF 2.1.0, as code hosts and editors read it')
    .option('--ignore <kinds>', 'kinds of findings to leave out, with commas')
    .option('--strict', 'exit with 1 on warnings, too')
    .option('--on <day>', 'the day to judge by, YYYY-MM-DD; today by default')
    .action(lint);
}

async function lint(
  files: readonly string[],
  options: LintOptions,
): Promise<void> {
  const today = readDay(options.on);
  const ignored = readKinds(options.ignore);
  if (options.json && options.sarif) {
    throw new InputError('--json and --sarif exclude each other');
  }
  const documents: LintedDocument[] = (await readRoadmaps(files, options)).map(
    ({ file, roadmap }) => ({
      file,
      findings: lintRoadmap(roadmap, today).filter(
        ({ kind }) => !ignored.has(kind),
      ),
    }),
  );
  process.stdout.write(render(documents, options));
  const isWrong = documents
    .flatMap(({ findings }) => findings)
    .some(({ level }) => level === 'error' || options.strict);
  if (isWrong) {
    process.exitCode = NOT_FINE;
  }
}

function readKinds(text: string | undefined): ReadonlySet<string> {
  const kinds = text?.split(',').map(kind => kind.trim()) ?? [];
  const unknown = kinds.find(kind => !Object.hasOwn(LINT_KINDS, kind));
  if (unknown !== undefined) {
    throw new InputError(
      `--ignore ${unknown} is no kind of finding; there are ${Object.keys(LINT_KINDS).join(', ')}`,
    );
  }
  return new Set(kinds);
}

function readDay(day: string | undefined): string {
  if (day === undefined) {
    return new Date().toISOString().slice(0, 10);
  }
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(day) : NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) {
    throw new InputError(`--on ${day} is no day; write it as YYYY-MM-DD`);
  }
  return day;
}

function render(
  documents: readonly LintedDocument[],
  { json, sarif }: LintOptions,
): string {
  if (json || sarif) {
    const value = sarif ? toSarif(documents) : documents;
    return `${JSON.stringify(value, undefined, 2)}\n`;
  }
  return renderFindings(
    documents,
    createTerminalStyle(process.stdout, process.env),
  );
}
