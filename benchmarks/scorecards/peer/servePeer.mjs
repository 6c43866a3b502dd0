// The peer in a process of its own: its fact store over SQLite in memory, its checker, and its router on a loopback port.
// Its parent asks over IPC for what is no request.
import { createRequire } from 'node:module';
import { DateTime } from 'luxon';
import { generateReadiness } from '../generateReadiness.mjs';
import { answerParent } from '../answerParent.mjs';

const require = createRequire(import.meta.url);
const express = require('express');
const knexFactory = require('knex');
const { ConfigReader } = require('@backstage/config');
const {
  createRouter,
  initializePersistenceContext,
} = require('@backstage-community/plugin-tech-insights-backend');
const {
  JSON_RULE_ENGINE_CHECK_TYPE,
  JsonRulesEngineFactCheckerFactory,
} = require('@backstage-community/plugin-tech-insights-backend-module-jsonfc');

const RETRIEVER = 'benchmark';

const QUIET = {
  debug() {},
  info() {},
  warn: console.warn,
  error: console.error,
  child: () => QUIET,
};

let store;
let statements = 0;

// Each observation is newer than all before: the peer takes the newest of an entity.
let now = Date.UTC(2026, 5, 1);

answerParent({
  async start(size) {
    const data = generateReadiness(size);
    const knex = createDatabase();
    const persistenceContext = await initializePersistenceContext(
      { getClient: async () => knex },
      { logger: QUIET },
    );
    store = persistenceContext.techInsightsStore;
    await store.insertFactSchema({
      id: RETRIEVER,
      version: '1.0.0',
      schema: Object.fromEntries(data.facts.map(toSchema)),
    });
    await insert(data.names.map(name => [name, data.observe(name)]));
    const factChecker = new JsonRulesEngineFactCheckerFactory({
      checks: data.checks.map(toRule),
      logger: QUIET,
    }).construct(store);
    knex.on('query', () => {
      statements += 1;
    });
    const router = await createRouter({
      persistenceContext,
      factChecker,
      logger: QUIET,
      config: new ConfigReader({}),
      permissions: {
        authorize: async requests => requests.map(() => ({ result: 'ALLOW' })),
      },
      httpAuth: { credentials: async () => ({}) },
    });
    return { url: await listen(router) };
  },
  /** Its API has no route that takes facts: its retrievers give them to its store. */
  observe: ({ name, facts }) => insert([[name, facts]]),
  takeStatements() {
    const taken = statements;
    statements = 0;
    return taken;
  },
  peakMegabytes: () => process.resourceUsage().maxRSS / 1024,
});

function createDatabase() {
  return knexFactory({
    client: 'better-sqlite3',
    connection: ':memory:',
    useNullAsDefault: true,
    pool: { min: 1, max: 1 },
  });
}

function toSchema({ name, type }) {
  return [
    name,
    { type: type === 'number' ? 'integer' : type, description: name },
  ];
}

function toRule({ id, title, conditions }) {
  return {
    id,
    name: title,
    type: JSON_RULE_ENGINE_CHECK_TYPE,
    description: title,
    factIds: [RETRIEVER],
    rule: { conditions: { all: conditions } },
  };
}

async function insert(observed) {
  now += 1000;
  const timestamp = DateTime.fromMillis(now, { zone: 'utc' });
  await store.insertFacts({
    id: RETRIEVER,
    facts: observed.map(([name, facts]) => ({
      entity: { kind: 'component', namespace: 'default', name },
      facts,
      timestamp,
    })),
  });
}

function listen(router) {
  return new Promise((resolve, reject) => {
    const server = express()
      .use(router)
      .listen(0, '127.0.0.1', () =>
        resolve(`http://127.0.0.1:${server.address().port}`),
      );
    server.on('error', reject);
  });
}
