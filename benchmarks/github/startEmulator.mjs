import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/**
 * Starts an emulated GitHub in another process.
 *
 * @param {object} options - `now`, epoch milliseconds, and what else the emulator takes that is JSON
 */
export async function startEmulator(options) {
  const child = fork(fileURLToPath(new URL('./emulate.mjs', import.meta.url)));
  const pending = new Map();
  let asked = 0;
  child.on('message', ({ id, result, error }) => {
    const { resolve, reject } = pending.get(id) ?? {};
    pending.delete(id);
    // What transforms TypeScript sends messages of its own, of which nobody waits.
    if (error) {
      reject?.(new Error(error));
    } else {
      resolve?.(result);
    }
  });
  child.on('exit', code => {
    for (const { reject } of pending.values()) {
      reject(new Error(`The emulator ended with ${code}`));
    }
  });
  const ask = (type, value) =>
    new Promise((resolve, reject) => {
      asked += 1;
      pending.set(asked, { resolve, reject });
      child.send({ id: asked, type, value });
    });
  const started = await ask('start', options);
  let { now } = options;
  return {
    ...started,
    now: () => now,
    async advance(milliseconds) {
      await ask('advance', milliseconds);
      now += milliseconds;
    },
    takeLog: () => ask('takeLog'),
    async close() {
      if (child.connected) {
        child.disconnect();
        await once(child, 'exit');
      }
    },
  };
}
