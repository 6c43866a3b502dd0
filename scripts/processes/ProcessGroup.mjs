import { spawn } from 'node:child_process';

const POLL_MILLISECONDS = 100;
const running = new Set();

/** Ends every process group of this process that still runs. */
export async function stopAll(signal) {
  await Promise.all([...running].map(group => group.stop(signal)));
}

/**
 * A command with all that it starts. Yarn and the Backstage CLI leave children behind when they are stopped: here the
 * command leads a process group, and the group is ended. Windows has no groups: there only the command is ended.
 */
export class ProcessGroup {
  #child;
  #ended;

  /** @param options as those of `child_process.spawn` */
  constructor(command, args, options) {
    this.#child = spawn(command, args, {
      ...options,
      detached: process.platform !== 'win32',
    });
    this.#ended = new Promise((resolve, reject) => {
      this.#child.once('error', reject);
      this.#child.once('exit', (code, signal) => resolve({ code, signal }));
    });
    running.add(this);
  }

  get child() {
    return this.#child;
  }

  /** Resolves with `{ code, signal }` when the command itself has ended. */
  get ended() {
    return this.#ended;
  }

  /** Sends a signal to the whole group; one that has ended is passed over. */
  signal(name) {
    try {
      if (process.platform === 'win32') {
        this.#child.kill(name);
      } else if (this.#child.pid) {
        process.kill(-this.#child.pid, name);
      }
    } catch (error) {
      if (error.code !== 'ESRCH') {
        throw error;
      }
    }
  }

  /** Ends the group: politely, and after `graceMilliseconds` for good. */
  async stop(name = 'SIGTERM', graceMilliseconds = 8000) {
    this.signal(name);
    const deadline = Date.now() + graceMilliseconds;
    while (this.#isAlive() && Date.now() < deadline) {
      await new Promise(resolve => setTimeout(resolve, POLL_MILLISECONDS));
    }
    this.signal('SIGKILL');
    running.delete(this);
  }

  #isAlive() {
    if (process.platform === 'win32') {
      return this.#child.exitCode === null && this.#child.signalCode === null;
    }
    try {
      process.kill(-this.#child.pid, 0);
      return true;
    } catch {
      return false;
    }
  }
}
