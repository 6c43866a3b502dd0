// An emulated GitHub in a process of its own, so that its memory and work are not taken for the collector's. Its parent
// asks over IPC.
import { createRequire } from 'node:module';
import { summarizeLog } from './summarizeLog.mjs';

const fromCollector = createRequire(
  new URL(
    '../../plugins/waymark-backend-module-github/package.json',
    import.meta.url,
  ),
);
const { ManualClock, startGithubEmulator } = fromCollector(
  '@waymark/github-emulator',
);

// What is measured is how much is asked, not how long limits make one wait.
const UNLIMITED = 1_000_000_000;
const LIMITS = {
  core: UNLIMITED,
  graphql: UNLIMITED,
  corePerMinute: UNLIMITED,
  graphqlPerMinute: UNLIMITED,
};

let emulator;

const ANSWERS = {
  async start({ now, ...options }) {
    emulator = await startGithubEmulator({
      ...options,
      clock: new ManualClock(now),
      limits: LIMITS,
    });
    const { apiUrl, token, history } = emulator;
    return {
      apiUrl,
      token,
      ...unfold(history),
      names: history.repositories.map(it => it.fullName),
    };
  },
  /** Time passes. */
  advance: milliseconds => emulator.advance(milliseconds),
  /** What was asked since the last time. */
  takeLog() {
    const summary = summarizeLog(emulator.log);
    emulator.clearLog();
    return summary;
  },
};

// Repositories come to life when they are first read, which is not to be waited for while others are timed.
function unfold(history) {
  let deployments = 0;
  let commits = 0;
  for (const repository of history.repositories) {
    const events = history.toDoraEvents(repository);
    deployments += events.deployments.length;
    commits += repository.content.commits.size;
  }
  return { deployments, commits };
}

process.on('message', async ({ id, type, value }) => {
  try {
    process.send({ id, result: await ANSWERS[type](value) });
  } catch (error) {
    process.send({ id, error: error.stack });
  }
});
process.on('disconnect', () => process.exit());
