import { InputError } from '@backstage/errors';
import { Command } from 'commander';
import {
  DORA_METRICS,
  DoraEvents,
  DoraMetric,
  FAILURE_SIGNALS,
  observeDeliveries,
  parseInstant,
  summarizeDora,
} from '@waymark/plugin-waymark-common';
import { readDevlakeEvents } from '../../devlake/readDevlakeEvents';
import { DoraQuestion, DoraReport } from '../../dora/DoraReport';
import { explainMetric } from '../../dora/explainMetric';
import { parseDuration } from '../../dora/parseDuration';
import { parseFailureSignals } from '../../dora/parseFailureSignals';
import { readDoraEvents } from '../../dora/readDoraEvents';
import { renderDora } from '../../dora/renderDora';
import { renderExplanation } from '../../dora/renderExplanation';
import { createTerminalStyle } from '../../terminal/terminalStyle';

interface ComputeOptions {
  input?: string;
  fromDevlake?: string;
  project?: string;
  from: string;
  to: string;
  levelSet: string;
  environment: string;
  timeZone: string;
  maxGap: string;
  without?: string;
  explain?: string;
  json?: boolean;
}

/** `waymark dora compute`: the DORA metrics of given events. */
export function createComputeCommand(): Command {
  return new Command('compute')
    .description('Compute the DORA metrics of deployments in a window of time')
    .option('--input <file>', 'events as JSON; - for standard input')
    .option('--from-devlake <folder>', "DevLake's tables, exported as CSV")
    .option('--project <name>', "one of DevLake's projects; all by default")
    .requiredOption('--from <time>', 'begin of the window, an ISO 8601 instant')
    .requiredOption('--to <time>', 'its end, which does not belong to it')
    .option('--level-set <name>', 'the report that bands come from', '2023')
    .option('--environment <name>', 'what was deployed to', 'production')
    .option('--time-zone <zone>', 'IANA zone of days and times', 'Etc/UTC')
    .option(
      '--max-gap <duration>',
      'longest time from a deployment to its incident',
      'P7D',
    )
    .option(
      '--without <signals>',
      `to ignore, of ${FAILURE_SIGNALS.join(', ')}`,
    )
    .option('--explain <metric>', 'list the events behind one figure')
    .option('--json', 'print one JSON value: the seven results')
    .action(compute);
}

async function compute(options: ComputeOptions): Promise<void> {
  const question = readQuestion(options);
  const metric =
    options.explain === undefined ? undefined : readMetric(options.explain);
  const { events, notes } = await readEvents(options);

  const observed = observeDeliveries(events, question);
  const results = summarizeDora(observed, question);
  const report: DoraReport = { question, observed, results, notes };
  process.stdout.write(
    options.json ? toJson(metric, report) : toText(metric, report),
  );
}

function readQuestion(options: ComputeOptions): DoraQuestion {
  const { levelSet, environment, timeZone } = options;
  return {
    from: parseInstant(options.from, '--from'),
    to: parseInstant(options.to, '--to'),
    maxGap: parseDuration(options.maxGap, '--max-gap'),
    failureSignals: parseFailureSignals(options.without ?? ''),
    levelSet,
    environment,
    timeZone,
  };
}

function readMetric(name: string): DoraMetric {
  const metric = DORA_METRICS.find(it => it === name);
  if (!metric) {
    throw new InputError(
      `--explain: there is no metric "${name}", only ${DORA_METRICS.join(', ')}`,
    );
  }
  return metric;
}

async function readEvents({
  input,
  fromDevlake,
  project,
  environment,
}: ComputeOptions): Promise<{ events: DoraEvents; notes: string[] }> {
  if ((input === undefined) === (fromDevlake === undefined)) {
    throw new InputError(
      'name the events by either --input FILE or --from-devlake FOLDER',
    );
  }
  if (fromDevlake !== undefined) {
    return readDevlakeEvents(fromDevlake, { environment, project });
  }
  if (project !== undefined) {
    throw new InputError('--project is of use with --from-devlake only');
  }
  return { events: await readDoraEvents(input!), notes: [] };
}

function toJson(metric: DoraMetric | undefined, report: DoraReport): string {
  const value = metric ? explainMetric(metric, report) : report.results;
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function toText(metric: DoraMetric | undefined, report: DoraReport): string {
  const style = createTerminalStyle(process.stdout, process.env);
  return metric
    ? renderExplanation(explainMetric(metric, report), report, style)
    : renderDora(report, style);
}
