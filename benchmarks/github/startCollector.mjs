import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';

const load = name =>
  createRequire(new URL(`../../plugins/${name}/package.json`, import.meta.url));
const fromCollector = load('waymark-backend-module-github');
const fromBackend = load('waymark-backend');
const knexFactory = fromCollector('knex');
const { ConfigReader } = fromCollector('@backstage/config');
const { ScmIntegrations } = fromCollector('@backstage/integration');
const { GithubCollector } = fromCollector('./src/GithubCollector');
const { readGithubConfig } = fromCollector('./src/config');
const backend = fromBackend('./src/database');
const collector = fromCollector('./src/database');

const QUIET = {
  debug() {},
  info() {},
  warn: console.warn,
  error: console.error,
};

/**
 * The collector with the plugin's own store of deliveries, over a database of SQLite in a throw-away folder, and one entity
 * for each of the repositories.
 *
 * @param {{ emulator: object, names: readonly string[] }} options
 */
export async function startCollector({ emulator, names }) {
  const { folder, knex } = createDatabase();
  await backend.migrateDatabase({ getClient: async () => knex });
  await collector.migrateDatabase({ getClient: async () => knex });
  const entities = names.map(toEntity).sort(byRef);
  await register(knex, entities);
  const rootConfig = new ConfigReader({
    integrations: {
      github: [
        {
          host: 'github.com',
          apiBaseUrl: emulator.apiUrl,
          token: emulator.token,
        },
      ],
    },
  });
  const config = readGithubConfig(rootConfig);
  const connected = await GithubCollector.create({
    knex,
    config,
    integrations: ScmIntegrations.fromConfig(rootConfig),
    events: { subscribe: async () => {}, publish: async () => {} },
    logger: { ...QUIET, child: () => QUIET },
    clock: () => new Date(emulator.now()),
  }).connect({
    entities: toSource(entities),
    deliveries: backend.DatabaseDoraStore.create({ knex }),
  });
  const counts = { statements: 0 };
  knex.on('query', () => {
    counts.statements += 1;
  });
  const run = isWanted =>
    Promise.all(
      connected.tasks
        .filter(it => isWanted(it.id))
        .map(it => it.run(new AbortController().signal)),
    );
  return {
    frequency: config.frequency,
    counts,
    getStatus: () => connected.getStatus(),
    countDeployments: () => countOf(knex, 'dora_deployments'),
    /** All tasks once, as the scheduler would start them. */
    async collect() {
      await run(id => id === 'targets');
      await run(id => id !== 'targets');
    },
    async stop() {
      await connected.stop();
      await knex.destroy();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

function createDatabase() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-github-'));
  const knex = knexFactory({
    client: 'better-sqlite3',
    connection: { filename: path.join(folder, 'waymark.sqlite') },
    useNullAsDefault: true,
    pool: {
      min: 1,
      max: 1,
      // The disk's own pace is not what is measured.
      afterCreate(connection, done) {
        connection.pragma('foreign_keys = ON');
        connection.pragma('journal_mode = WAL');
        connection.pragma('synchronous = OFF');
        done(null, connection);
      },
    },
  });
  return { folder, knex };
}

function toEntity(fullName) {
  return {
    entityRef: `component:default/${fullName.split('/')[1]}`,
    kind: 'component',
    annotations: { 'github.com/project-slug': fullName },
    registeredAt: new Date('2026-01-01T00:00:00Z'),
  };
}

function byRef(left, right) {
  return left.entityRef < right.entityRef ? -1 : 1;
}

async function register(knex, entities) {
  const now = new Date('2026-01-01T00:00:00Z');
  await knex.batchInsert(
    'entities',
    entities.map(it => ({
      entity_ref: it.entityRef,
      shard: 0,
      entity: '{}',
      registered_at: now,
      seen_at: now,
      findings: '[]',
    })),
    100,
  );
}

function toSource(entities) {
  return {
    getVersion: async () => 'unchanged',
    list: async ({ after = '', limit }) => {
      const from = entities.findIndex(it => it.entityRef > after);
      return from < 0 ? [] : entities.slice(from, from + limit);
    },
  };
}

async function countOf(knex, table) {
  const [{ count }] = await knex(table).count({ count: '*' });
  return Number(count);
}
