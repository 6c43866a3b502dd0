// npm start: brings what is missing, runs the demo portal over an emulated GitHub, and says where to open it.
import path from 'node:path';
import { onStop } from './processes/onStop.mjs';
import { Portal } from './processes/Portal.mjs';
import { pushSampleFacts } from './processes/pushSampleFacts.mjs';
import { SampleGithub } from './processes/SampleGithub.mjs';
import { stopAll } from './processes/ProcessGroup.mjs';
import { isPortTaken } from './processes/ports.mjs';
import { setUp } from './setup/index.mjs';
import { ROOT } from './setup/paths.mjs';
import { SetupError, say } from './setup/say.mjs';

const APP_PORT = 3000;
const BACKEND_PORT = 7007;

// As CI does again and again: what was observed once becomes stale.
const PUSH_MILLISECONDS = 60 * 60 * 1000;

async function start() {
  for (const port of [APP_PORT, BACKEND_PORT]) {
    if (await isPortTaken(port)) {
      throw new SetupError(
        `port ${port} is taken: end the program that listens on it, and try again`,
      );
    }
  }
  onStop();
  const { node, environment } = await setUp();
  const backendUrl = `http://localhost:${BACKEND_PORT}`;
  const github = process.env.GITHUB_TOKEN
    ? undefined
    : new SampleGithub({ node, environment, backendUrl });
  const variables = await github?.ready();
  say(
    github
      ? 'GitHub is emulated, with sample history; set GITHUB_TOKEN for github.com'
      : 'GITHUB_TOKEN is set: asking github.com',
  );
  say('starting the portal (the first time takes about a minute)');
  const portal = new Portal({
    node,
    environment: { ...environment, ...variables },
    configFiles: [path.join(ROOT, 'app-config.yaml')],
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  await portal.ready({
    appUrl: `http://localhost:${APP_PORT}`,
    backendUrl,
  });
  say('');
  say(`the portal is ready: open http://localhost:${APP_PORT}`);
  say('');
  pushFacts(backendUrl);
  setInterval(pushFacts, PUSH_MILLISECONDS, backendUrl);
  const { code } = await portal.ended;
  await portal.stop();
  await github?.stop();
  process.exit(code ?? 1);
}

function pushFacts(backendUrl) {
  pushSampleFacts({ backendUrl }).catch(error =>
    say(`the sample facts were not pushed: ${error.message}`),
  );
}

start().catch(async error => {
  await stopAll();
  say(error instanceof SetupError ? error.message : error.stack);
  process.exit(1);
});
