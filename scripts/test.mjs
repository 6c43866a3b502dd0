// npm test: brings what is missing, and runs every check and test. With arguments it runs Jest alone, and hands them on.
import fs from 'node:fs';
import path from 'node:path';
import { onStop } from './processes/onStop.mjs';
import { stopAll } from './processes/ProcessGroup.mjs';
import { setUp } from './setup/index.mjs';
import { CACHE, ROOT } from './setup/paths.mjs';
import { SetupError, say } from './setup/say.mjs';
import {
  chromiumInstallCommand,
  findChromium,
} from './testing/findChromium.mjs';
import { readJestResults, readTapResults } from './testing/readResults.mjs';
import { runSteps } from './testing/runSteps.mjs';
import { startPostgres } from './testing/startPostgres.mjs';

const POSTGRES = 'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING';
const REPORTS = path.join(CACHE, 'test');

async function test(jestArguments) {
  let postgres;
  onStop(() => postgres?.stop());
  try {
    const { node, environment } = await setUp();
    const variables = { ...environment, BACKSTAGE_TEST_DISABLE_DOCKER: '1' };
    if (!variables[POSTGRES]) {
      postgres = await startPostgres();
      variables[POSTGRES] = postgres.connectionString;
    }
    fs.rmSync(REPORTS, { recursive: true, force: true });
    fs.mkdirSync(REPORTS, { recursive: true });
    const chromium = findChromium();
    const steps = jestArguments.length
      ? [jestStep(node, jestArguments)]
      : [...checkSteps(node), jestStep(node, []), ...nodeSteps(node, chromium)];
    return report(
      await runSteps(
        steps.map(step => ({
          ...step,
          environment: { ...variables, ...step.environment },
        })),
        { cwd: ROOT },
      ),
      jestArguments.length > 0 || Boolean(chromium),
    );
  } finally {
    await stopAll();
    await postgres?.stop();
  }
}

function bin(packageName, file) {
  return path.join(ROOT, 'node_modules', packageName, file);
}

function checkSteps(node) {
  const cli = bin('@backstage/cli', 'bin/backstage-cli');
  return [
    {
      name: 'types',
      // The API reports read what is written here, and its order depends on what an incremental build has seen before.
      args: [bin('typescript', 'bin/tsc'), '--incremental', 'false'],
    },
    { name: 'lint', args: [cli, 'repo', 'lint', '--max-warnings', '0'] },
    {
      name: 'formatting',
      args: [
        bin('prettier', 'bin/prettier.cjs'),
        '--check',
        '--log-level',
        'warn',
        '.',
      ],
    },
    {
      name: 'API reports',
      args: [
        bin('@backstage/repo-tools', 'bin/backstage-repo-tools'),
        'api-reports',
        '--ci',
        '--sql-reports',
        '--exclude',
        'packages/{app,backend,cli}',
        '--validate-release-tags',
        '--omit-messages',
        'ae-undocumented,ae-wrong-input-file-type',
      ],
    },
  ].map(step => ({ ...step, command: node }));
}

function jestStep(node, jestArguments) {
  const file = path.join(REPORTS, 'jest.json');
  return {
    name: 'unit and integration tests on SQLite and PostgreSQL',
    command: node,
    args: [
      bin('@backstage/cli', 'bin/backstage-cli'),
      'repo',
      'test',
      '--watchAll=false',
      '--json',
      `--outputFile=${file}`,
      ...jestArguments,
    ],
    environment: { NODE_ENV: 'test' },
    count: () => readJestResults(file),
  };
}

function nodeSteps(node, chromium) {
  const step = (name, pattern, environment) => {
    const file = path.join(REPORTS, `${name.replaceAll(' ', '-')}.tap`);
    return {
      name,
      command: node,
      args: [
        '--test',
        '--test-concurrency=1',
        '--test-reporter=spec',
        '--test-reporter-destination=stdout',
        '--test-reporter=tap',
        `--test-reporter-destination=${file}`,
        pattern,
      ],
      environment,
      count: () => readTapResults(file),
    };
  };
  const steps = [step('tests of the scripts', 'scripts/**/*.test.mjs')];
  if (chromium) {
    steps.push(
      step('browser tests', 'e2e-tests/*.test.mjs', {
        WAYMARK_CHROMIUM: chromium,
      }),
    );
  }
  return steps;
}

function report({ passed, failed, lines }, browserTested) {
  say('');
  lines.forEach(say);
  const missing = browserTested ? 0 : Number(process.env.CI === 'true');
  if (!browserTested) {
    say('');
    say('NO BROWSER TESTS WERE RUN: there is no Chromium on this machine.');
    say(`Install it with: ${chromiumInstallCommand()}`);
  }
  process.stdout.write(`\n${passed} passed, ${failed + missing} failed\n`);
  return failed + missing === 0 ? 0 : 1;
}

test(process.argv.slice(2)).then(
  code => process.exit(code),
  error => {
    say(error instanceof SetupError ? error.message : error.stack);
    process.exit(1);
  },
);
