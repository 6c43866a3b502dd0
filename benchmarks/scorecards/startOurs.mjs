import { get, postJson } from './request.mjs';
import { startChild } from './startChild.mjs';

const PAGE = 1000;

/**
 * Starts the plugin with made-up facts. Each operation answers what was said, as text.
 *
 * @param {{ entities: number, checks: number, connection?: string }} options - `connection`: of a PostgreSQL; SQLite in
 *   memory by default
 */
export async function startOurs(options) {
  const child = startChild(new URL('./serveOurs.mjs', import.meta.url));
  const { url } = await child.ask('start', options);

  const listAll = async () => {
    const pages = [];
    let cursor;
    do {
      const after = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
      const page = await get(`${url}/scorecards/results?limit=${PAGE}${after}`);
      pages.push(page);
      [, cursor] = page.match(/"nextCursor":"([^"]+)"\}$/) ?? [];
    } while (cursor);
    return pages;
  };
  const readOne = name =>
    get(`${url}/entities/component/default/${name}/scorecards`);

  /** With a changed definition: whatever is stored is written anew. */
  const evaluateAnew = async () => {
    await child.ask('define');
    await child.ask('evaluate');
  };
  /** With nothing changed, and all due nevertheless: only what differs from what is stored is written. */
  const evaluate = async () => {
    await child.ask('makeDue');
    await child.ask('evaluate');
  };

  return {
    evaluate,
    evaluateAnew,
    async evaluateAll() {
      await evaluate();
      return listAll();
    },
    async evaluateAllAnew() {
      await evaluateAnew();
      return listAll();
    },
    listAll,
    readOne,
    async changeFact({ name, fact, value }) {
      const observedAt = new Date().toISOString();
      await postJson(`${url}/facts`, {
        facts: [
          {
            entityRef: `component:default/${name}`,
            name: `benchmark.${fact}`,
            value,
            observedAt,
          },
        ],
      });
      return readOne(name);
    },
    /** One fact of every entity, until all are evaluated. */
    changeFactOfAll: value => child.ask('changeFactOfAll', value),
    toVerdicts: pages =>
      new Map(
        pages
          .flatMap(page => JSON.parse(page).entities)
          .map(({ entityRef, scorecards }) => [
            entityRef.split('/')[1],
            toVerdicts(scorecards),
          ]),
      ),
    toVerdictsOfOne: text => toVerdicts(JSON.parse(text).scorecards),
    takeStatements: () => child.ask('takeStatements'),
    peakMegabytes: () => child.ask('peakMegabytes'),
    stop: () => child.stop(),
  };
}

// The peer leaves out checks of which a fact is missing.
function toVerdicts(scorecards) {
  return Object.fromEntries(
    scorecards
      .flatMap(it => it.checks)
      .filter(it => it.verdict !== 'unknown')
      .map(({ id, verdict }) => [id, verdict]),
  );
}
