// The plugin in a process of its own, as a backend starts it: its migrations, tasks and routes, over SQLite in memory or a
// PostgreSQL. Its parent asks over IPC for what is no request.
import { createRequire } from 'node:module';
import { answerParent } from './answerParent.mjs';
import { generateReadiness } from './generateReadiness.mjs';
import { postJson } from './request.mjs';
import { ScorecardFile } from './ScorecardFile.mjs';

const fromBackend = createRequire(
  new URL('../../plugins/waymark-backend/package.json', import.meta.url),
);
const knexFactory = fromBackend('knex');
const { coreServices, createServiceFactory } = fromBackend(
  '@backstage/backend-plugin-api',
);
const { mockServices, startTestBackend } = fromBackend(
  '@backstage/backend-test-utils',
);
const { catalogServiceMock } = fromBackend(
  '@backstage/plugin-catalog-node/testUtils',
);
const { waymarkPlugin } = fromBackend('./src/plugin');

const FACTS_IN_A_REQUEST = 1000;

const tasks = new Map();
let knex;
let data;
let file;
let url;
let statements = 0;

answerParent({
  async start({ connection, ...size }) {
    data = generateReadiness(size);
    file = new ScorecardFile();
    process.on('exit', () => file.remove());
    knex = createDatabase(connection);
    const backend = await startTestBackend({ features: toFeatures() });
    url = `http://127.0.0.1:${backend.server.port()}/api/waymark`;
    await run(/discovery/);
    // Entities that are new wait for facts of the catalog and of roadmaps, which the peer has none of.
    await knex('entities').update({ registered_at: new Date(0) });
    await push(
      data.names.flatMap(name =>
        Object.entries(data.observe(name)).map(([fact, value]) =>
          toPushed(name, fact, value),
        ),
      ),
    );
    knex.on('query', () => {
      statements += 1;
    });
    return { url };
  },
  /** Another definition of the same checks: all that is stored is written anew. */
  async define() {
    file.define(data.checks);
    await run(/scorecard-definitions/);
  },
  /** As if all were to be looked at once more. */
  makeDue: () => knex('scorecard_entities').update({ evaluate_at: 0 }),
  evaluate: () => run(/scorecard.*evaluat|evaluat.*scorecard/),
  /** One fact of each entity. */
  changeFactOfAll: ({ fact, value }) =>
    push(data.names.map(name => toPushed(name, fact, value))),
  takeStatements() {
    const taken = statements;
    statements = 0;
    return taken;
  },
  peakMegabytes: () => process.resourceUsage().maxRSS / 1024,
});

function createDatabase(connection) {
  return connection
    ? knexFactory({ client: 'pg', connection, pool: { max: 5 } })
    : knexFactory({
        client: 'better-sqlite3',
        connection: ':memory:',
        useNullAsDefault: true,
        pool: {
          min: 1,
          max: 1,
          afterCreate(sqlite, done) {
            sqlite.pragma('foreign_keys = ON');
            done(null, sqlite);
          },
        },
      });
}

function toFeatures() {
  return [
    waymarkPlugin,
    mockServices.database.factory({ knex }),
    mockServices.rootLogger.factory({ level: 'warn' }),
    mockServices.rootConfig.factory({
      data: {
        waymark: {
          scorecards: { locations: [{ type: 'file', target: file.path }] },
          facts: data.facts.map(({ name, type }) => ({
            name: `benchmark.${name}`,
            type,
            description: name,
          })),
        },
      },
    }),
    catalogServiceMock.factory({ entities: data.names.map(toEntity) }),
    // Tasks run when they are asked to.
    createServiceFactory({
      service: coreServices.scheduler,
      deps: {},
      factory: () => ({
        async scheduleTask({ id, fn }) {
          tasks.set(id, fn);
        },
      }),
    }),
  ];
}

function toEntity(name) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default' },
    spec: { type: 'service', lifecycle: 'production', owner: 'group:team' },
  };
}

async function run(pattern) {
  const found = [...tasks.keys()].filter(it => pattern.test(it));
  if (!found.length) {
    throw new Error(`There is no task ${pattern} among ${[...tasks.keys()]}`);
  }
  await Promise.all(
    found.map(it => tasks.get(it)(new AbortController().signal)),
  );
}

function toPushed(name, fact, value) {
  return {
    entityRef: `component:default/${name}`,
    name: `benchmark.${fact}`,
    value,
    observedAt: new Date().toISOString(),
  };
}

async function push(facts) {
  for (let from = 0; from < facts.length; from += FACTS_IN_A_REQUEST) {
    const batch = facts.slice(from, from + FACTS_IN_A_REQUEST);
    const answer = JSON.parse(await postJson(`${url}/facts`, { facts: batch }));
    if (answer.accepted !== batch.length) {
      throw new Error(`Facts were refused: ${JSON.stringify(answer.rejected)}`);
    }
  }
}
