import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { ROOT } from '../setup/paths.mjs';
import { ProcessGroup } from './ProcessGroup.mjs';

const START_TIMEOUT_MILLISECONDS = 60_000;
const OWNER = 'harbour-cycles';

/** The repositories of the sample catalog. `identity`, which the catalog names too, is missing on purpose. */
const REPOSITORIES = [
  'trip-service',
  'dock-controller',
  'rider-app',
  'payment-gateway',
  'telemetry-pipeline',
  'back-office',
  'map-widgets',
];

/** An emulated GitHub with half a year of sample history, which sends its webhooks to the demo portal. */
export class SampleGithub {
  #group;
  #secret = randomBytes(16).toString('hex');

  /**
   * @param node the Node that runs it
   * @param environment variables of the process
   * @param backendUrl where the portal's backend is going to be
   */
  constructor({ node, environment, backendUrl }) {
    this.#group = new ProcessGroup(
      node,
      [
        path.join(ROOT, 'packages/github-emulator/bin/github-emulator'),
        ...['--port', '0', '--json', '--parent', String(process.pid)],
        ...['--names', REPOSITORIES.map(it => `${OWNER}/${it}`).join(',')],
        ...['--days', '182', '--seed', '7'],
        ...['--webhook', `${backendUrl}/api/events/http/github`],
        ...['--secret', this.#secret],
      ],
      { cwd: ROOT, env: environment, stdio: ['ignore', 'pipe', 'inherit'] },
    );
  }

  /**
   * Resolves once it answers, with the variables by which `app-config.yaml` finds it.
   *
   * @throws Error when it ends before, or takes longer than a minute
   */
  async ready() {
    const { stdout } = this.#group.child;
    const line = await Promise.race([
      firstLine(stdout),
      this.#group.ended.then(({ code }) => {
        throw new Error(`the emulated GitHub ended with exit code ${code}`);
      }),
      timeout(START_TIMEOUT_MILLISECONDS),
    ]);
    const { apiUrl, token } = JSON.parse(line);
    return {
      WAYMARK_SAMPLE_GITHUB: apiUrl,
      WAYMARK_SAMPLE_DATA: 'true',
      WAYMARK_WEBHOOK_SECRET: this.#secret,
      GITHUB_TOKEN: token,
    };
  }

  stop(signal) {
    return this.#group.stop(signal);
  }
}

function firstLine(stream) {
  return new Promise(resolve => {
    let text = '';
    stream.setEncoding('utf8').on('data', chunk => {
      text += chunk;
      const end = text.indexOf('\n');
      if (end >= 0) {
        resolve(text.slice(0, end));
      }
    });
  });
}

function timeout(milliseconds) {
  return new Promise((_, reject) => {
    setTimeout(
      () => reject(new Error('the emulated GitHub does not answer')),
      milliseconds,
    ).unref();
  });
}
