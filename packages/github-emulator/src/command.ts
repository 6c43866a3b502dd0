import { parseArgs } from 'node:util';
import { watchParent } from './watchParent';
import { startGithubEmulator } from './server/startGithubEmulator';

/** How often the demo's history catches up with the clock, in milliseconds. */
const STEP = 10_000;

/** A receiver that is not up yet is tried again after these, in milliseconds. */
const RETRIES = [1000, 3000, 10_000];

const USAGE = `github-emulator [--port 3300] [--token TOKEN] [--json] [--parent PID]
  [--seed 1] [--repositories 10 | --names OWNER/NAME,OWNER/NAME] [--days 90]
  [--monorepo] [--force-pushes] [--webhook URL --secret SECRET]`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '3300' },
      token: { type: 'string' },
      json: { type: 'boolean', default: false },
      parent: { type: 'string' },
      seed: { type: 'string', default: '1' },
      repositories: { type: 'string', default: '10' },
      names: { type: 'string' },
      days: { type: 'string', default: '90' },
      monorepo: { type: 'boolean', default: false },
      'force-pushes': { type: 'boolean', default: false },
      webhook: { type: 'string' },
      secret: { type: 'string' },
    },
  });
  const parent = values.parent && wholeNumber(values.parent);
  const emulator = await startGithubEmulator({
    port: wholeNumber(values.port),
    token: values.token,
    seed: wholeNumber(values.seed),
    repositories: wholeNumber(values.repositories),
    names: values.names?.split(',').filter(Boolean),
    days: wholeNumber(values.days),
    monorepo: values.monorepo,
    forcePushes: values['force-pushes'],
    webhooks: values.webhook
      ? [{ url: values.webhook, secret: values.secret, retries: RETRIES }]
      : [],
  });
  const { url, apiUrl, token } = emulator;
  process.stdout.write(
    values.json
      ? `${JSON.stringify({ url, apiUrl, token })}\n`
      : `GitHub is emulated at ${url} (API ${apiUrl}, token ${token})\n`,
  );
  const timer = setInterval(() => emulator.advance(), STEP);
  let stopWatching = () => {};
  const stop = () => {
    clearInterval(timer);
    stopWatching();
    emulator.close();
  };
  if (parent) {
    stopWatching = watchParent(parent, stop);
  }
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) {
    throw new Error(`Not a whole number: ${text}`);
  }
  return Number(text);
}

main().catch(error => {
  process.stderr.write(`${error.message}\n${USAGE}\n`);
  process.exitCode = 2;
});
