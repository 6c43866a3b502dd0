import { stopAll } from './ProcessGroup.mjs';

const EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

/**
 * Ends all process groups, and then calls `cleanUp`, when this process is told to end, or when its parent has died without telling (a killed npm cannot
 * pass anything on), and then exits as the signal demands. Ctrl-C arrives twice, from the terminal and passed on by npm:
 * only one that comes a second later is impatience, and ends at once.
 */
export function onStop(cleanUp = () => {}) {
  let since;
  const handle = async signal => {
    if (since !== undefined) {
      if (Date.now() - since > 1000) {
        process.exit(EXIT_CODES[signal]);
      }
      return;
    }
    since = Date.now();
    await stopAll(signal === 'SIGHUP' ? 'SIGTERM' : signal);
    await cleanUp();
    process.exit(EXIT_CODES[signal]);
  };
  for (const signal of Object.keys(EXIT_CODES)) {
    process.on(signal, () => handle(signal));
  }
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) {
      handle('SIGTERM');
    }
  }, 1000).unref();
}
