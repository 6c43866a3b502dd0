import { fork } from 'node:child_process';
import { once } from 'node:events';

/**
 * Runs a module in another process, so that neither its memory nor its work is taken for that of another.
 *
 * @param {URL} module - one that answers with `answerParent`
 * @param {{ execArgv?: string[] }} options - of Node; those of this process by default
 */
export function startChild(module, options = {}) {
  const child = fork(module, {
    ...options,
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const pending = new Map();
  let asked = 0;
  child.on('message', ({ id, result, error }) => {
    const { resolve, reject } = pending.get(id) ?? {};
    pending.delete(id);
    if (error) {
      reject?.(new Error(error));
    } else {
      resolve?.(result);
    }
  });
  child.on('exit', code => {
    for (const { reject } of pending.values()) {
      reject(new Error(`${module.pathname} ended with ${code}`));
    }
  });
  return {
    ask: (type, value) =>
      new Promise((resolve, reject) => {
        asked += 1;
        pending.set(asked, { resolve, reject });
        child.send({ id: asked, type, value });
      }),
    async stop() {
      if (child.connected) {
        child.disconnect();
        await once(child, 'exit');
      }
    },
  };
}
