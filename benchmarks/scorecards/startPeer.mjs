import { postJson } from './request.mjs';
import { startChild } from './startChild.mjs';

/**
 * Starts the peer with made-up facts. Each operation answers what was said, as text.
 *
 * @param {{ entities: number, checks: number }} size
 */
export async function startPeer(size) {
  const child = startChild(new URL('./peer/servePeer.mjs', import.meta.url), {
    execArgv: [],
  });
  const { url } = await child.ask('start', size);
  // No entities are all of which there are facts. Nothing is stored: this evaluates, too.
  const listAll = () => postJson(`${url}/checks/run`, { entities: [] });
  const readOne = name =>
    postJson(`${url}/checks/run/default/component/${name}`, {});
  return {
    evaluateAll: listAll,
    evaluateAllAnew: listAll,
    listAll,
    readOne,
    async changeFact({ name, observed }) {
      await child.ask('observe', { name, facts: observed });
      return readOne(name);
    },
    toVerdicts: text =>
      new Map(
        JSON.parse(text).map(({ entity, results }) => [
          nameOf(entity),
          toVerdicts(results),
        ]),
      ),
    toVerdictsOfOne: text => toVerdicts(JSON.parse(text)),
    takeStatements: () => child.ask('takeStatements'),
    stop: () => child.stop(),
  };
}

function nameOf(entityRef) {
  return entityRef.split('/')[1];
}

// Checks of which a fact is missing are left out.
function toVerdicts(results) {
  return Object.fromEntries(
    results.map(({ check, result }) => [check.id, result ? 'pass' : 'fail']),
  );
}
