import { InputError } from '@backstage/errors';
import { Command } from 'commander';
import {
  CompiledScorecard,
  EvaluationContext,
  evaluateScorecard,
  parseDayOrInstant,
} from '@waymark/plugin-waymark-common';
import { readScorecards } from '@waymark/scorecards';
import { readDocument } from '../../documents/readDocument';
import { readFactSheet } from '../../scorecards/readFactSheet';
import { renderTrial } from '../../scorecards/renderTrial';
import { toTrialJson } from '../../scorecards/toTrialJson';
import { Trial } from '../../scorecards/Trial';
import { createTerminalStyle } from '../../terminal/terminalStyle';

/** The gate that was asked for does not pass. */
const NOT_PASSED = 1;

interface TryOptions {
  facts: string;
  at?: string;
  gate?: string;
  json?: boolean;
}

/** `waymark scorecard try FILE --facts FACTS`: what scorecards come to for given facts. */
export function createTryCommand(): Command {
  return new Command('try')
    .description('Show what scorecards come to for given facts')
    .argument('<file>', 'a YAML document; - for standard input')
    .requiredOption(
      '--facts <file>',
      'what is known of an entity, as JSON; - for standard input',
    )
    .option(
      '--at <time>',
      'the day or instant to judge by, ISO 8601; now by default',
    )
    .option(
      '--gate <name>',
      'exit with 1 unless this gate passes, such as production-readiness:beta',
    )
    .option('--json', 'print one JSON value: the results')
    .action(tryOut);
}

async function tryOut(file: string, options: TryOptions): Promise<void> {
  if (file === '-' && options.facts === '-') {
    throw new InputError('only one of FILE and --facts can be standard input');
  }
  const now =
    options.at === undefined
      ? Date.now()
      : parseDayOrInstant(options.at, { name: '--at', timeZone: 'Etc/UTC' });
  const scorecards = await readDefinitions(file);
  const context = await readFactSheet(options.facts, now);
  const trials = scorecards.map(it => tryScorecard(it, context));
  const gate =
    options.gate === undefined ? undefined : findGate(trials, options.gate);
  process.stdout.write(
    options.json
      ? `${JSON.stringify(trials.map(toTrialJson), undefined, 2)}\n`
      : renderTrial(
          trials,
          now,
          createTerminalStyle(process.stdout, process.env),
        ),
  );
  if (gate && gate.verdict !== 'pass') {
    process.exitCode = NOT_PASSED;
  }
}

async function readDefinitions(file: string): Promise<CompiledScorecard[]> {
  const { scorecards, findings } = readScorecards(await readDocument(file));
  const errors = findings.filter(({ level }) => level === 'error');
  if (errors.length) {
    const [{ line, message }] = errors;
    const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
    throw new InputError(
      `${file}, line ${line}: ${message}${more} See waymark scorecard lint.`,
    );
  }
  return scorecards;
}

function tryScorecard(
  { definition, ...compiled }: CompiledScorecard,
  context: EvaluationContext,
): Trial {
  const applies = !context.entity || compiled.appliesTo(context.entity);
  return {
    definition,
    ...(applies && {
      result: evaluateScorecard({ definition, ...compiled }, context),
    }),
  };
}

function findGate(trials: readonly Trial[], name: string) {
  const gates = trials.flatMap(({ result }) => result?.gates ?? []);
  const gate = gates.find(it => it.name === name);
  if (!gate) {
    const known = gates.map(it => it.name).join(', ');
    throw new InputError(
      `--gate: there is no gate "${name}"${known && `, only ${known}`}`,
    );
  }
  return gate;
}
