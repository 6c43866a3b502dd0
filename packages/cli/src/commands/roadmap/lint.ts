import { InputError } from '@backstage/errors';
import { Command } from 'commander';
import { LINT_KINDS, lintRoadmap } from '@waymark/roadmap-markdown';
import {
  readRoadmaps,
  RoadmapOptions,
  takeRoadmaps,
} from '../../documents/readRoadmaps';
import {
  LintReportOptions,
  openLintReport,
  takeLintReport,
} from '../../lint/lintReport';

interface LintOptions extends RoadmapOptions, LintReportOptions {
  on?: string;
}

/** `waymark roadmap lint FILE…`: what makes roadmaps hard to rely on. */
export function createLintCommand(): Command {
  return takeLintReport(takeRoadmaps(new Command('lint')))
    .description(
      'Tell what makes roadmaps hard to rely on; exit code 1 on errors',
    )
    .option('--on <day>', 'the day to judge by, YYYY-MM-DD; today by default')
    .action(lint);
}

async function lint(
  files: readonly string[],
  options: LintOptions,
): Promise<void> {
  const today = readDay(options.on);
  const report = openLintReport(options, LINT_KINDS);
  const documents = await readRoadmaps(files, options);
  report(
    documents.map(({ file, roadmap }) => ({
      file,
      findings: lintRoadmap(roadmap, today),
    })),
  );
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
