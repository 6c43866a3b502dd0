import path from 'node:path';
import { ROOT } from '../setup/paths.mjs';
import { ProcessGroup } from './ProcessGroup.mjs';
import { waitUntilAnswers } from './waitUntilAnswers.mjs';

const START_TIMEOUT_MILLISECONDS = 5 * 60 * 1000;

/** The demo portal: frontend and backend as one process group. */
export class Portal {
  #group;

  /**
   * @param environment variables of the processes
   * @param configFiles configuration files, later ones over earlier ones
   * @param stdio as in `child_process.spawn`
   */
  constructor({ node, environment, configFiles, stdio }) {
    this.#group = new ProcessGroup(
      node,
      [
        path.join(
          ROOT,
          'node_modules',
          '@backstage',
          'cli',
          'bin',
          'backstage-cli',
        ),
        'repo',
        'start',
        ...configFiles.flatMap(file => ['--config', file]),
      ],
      { cwd: ROOT, env: environment, stdio },
    );
  }

  get child() {
    return this.#group.child;
  }

  get ended() {
    return this.#group.ended;
  }

  /**
   * Resolves once both the frontend and the backend answer.
   *
   * @throws Error when the portal ends before, or takes longer than five minutes
   */
  async ready({ appUrl, backendUrl }) {
    const stopped = new AbortController();
    const options = {
      timeoutMilliseconds: START_TIMEOUT_MILLISECONDS,
      signal: stopped.signal,
    };
    const died = this.ended.then(({ code, signal }) => {
      const error = new Error(
        `the portal ended while it started (${signal ?? `exit code ${code}`})`,
      );
      stopped.abort(error);
      throw error;
    });
    await Promise.race([
      died,
      Promise.all([
        waitUntilAnswers(appUrl, options),
        waitUntilAnswers(
          `${backendUrl}/.backstage/health/v1/readiness`,
          options,
        ),
      ]),
    ]);
  }

  stop(signal) {
    return this.#group.stop(signal);
  }
}
