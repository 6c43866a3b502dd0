import { parseArgs } from 'node:util';
import { startGithubEmulator } from './server/startGithubEmulator';

/** How often the demo's history catches up with the clock, in milliseconds. */
const STEP = 10_000;

const USAGE =
  'github-emulator [--port 3300] [--seed 1] [--repositories 10] [--days 90] [--webhook URL --secret SECRET]';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '3300' },
      seed: { type: 'string', default: '1' },
      repositories: { type: 'string', default: '10' },
      days: { type: 'string', default: '90' },
      webhook: { type: 'string' },
      secret: { type: 'string', default: '' },
    },
  });
  const emulator = await startGithubEmulator({
    port: wholeNumber(values.port),
    seed: wholeNumber(values.seed),
    repositories: wholeNumber(values.repositories),
    days: wholeNumber(values.days),
    webhooks: values.webhook
      ? [{ url: values.webhook, secret: values.secret }]
      : [],
  });
  process.stdout.write(
    `GitHub is emulated at ${emulator.url} (API ${emulator.apiUrl}, token ${emulator.token})\n`,
  );
  const timer = setInterval(() => emulator.advance(), STEP);
  const stop = () => {
    clearInterval(timer);
    emulator.close();
  };
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
