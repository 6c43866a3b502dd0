import {
  createMockDirectory,
  TestDatabaseId,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { GithubEmulator, startGithubEmulator } from '@waymark/github-emulator';
import {
  CollectorTargetList,
  computeDora,
  EntityDora,
} from '@waymark/plugin-waymark-common';
import { Knex } from 'knex';
import { ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { configFor } from './__testUtils__/startCollection';

jest.setTimeout(400_000);

const DAY = 24 * 3_600_000;
const TOKEN = 'the-token-of-this-test';
const NAMES = ['shop', 'tills', 'stock', 'mail', 'search'];
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const directory = createMockDirectory();

/** A portal as a process, which can be killed. */
class PortalProcess {
  readonly #child: ChildProcess;
  readonly #url: string;
  readonly ready: Promise<void>;
  #output = '';

  constructor(configFile: string, port: number) {
    this.#url = `http://127.0.0.1:${port}`;
    const script = `require('@backstage/cli-node/config/nodeTransform.cjs'); require(${JSON.stringify(join(__dirname, '__testUtils__/portalProcess.ts'))})`;
    this.#child = spawn(
      process.execPath,
      ['-e', script, '--', '--config', configFile],
      {
        cwd: __dirname,
        env: {
          ...process.env,
          NODE_ENV: 'production',
          TEST_ENTITIES: JSON.stringify(NAMES.map(toEntity)),
          APP_CONFIG_backend_listen: JSON.stringify(`127.0.0.1:${port}`),
          APP_CONFIG_backend_baseUrl: JSON.stringify(this.#url),
        },
      },
    );
    this.ready = new Promise((resolve, reject) => {
      const read = (text: string) => {
        this.#output += text;
        if (this.#output.includes('ready\n')) {
          resolve();
        }
      };
      this.#child.stdout?.setEncoding('utf8').on('data', read);
      this.#child.stderr?.setEncoding('utf8').on('data', read);
      this.#child.once('exit', () => reject(new Error(this.#output)));
    });
    this.ready.catch(() => {});
  }

  async get<T>(path: string): Promise<T> {
    const response = await fetch(`${this.#url}/api/waymark/${path}`, {
      headers: { authorization: `Bearer ${TOKEN}` },
    });
    return (await response.json()) as T;
  }

  async kill(): Promise<void> {
    const ended = new Promise(resolve => {
      this.#child.once('exit', resolve);
    });
    this.#child.kill('SIGKILL');
    await ended;
  }
}

function toEntity(name: string) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      annotations: { 'github.com/project-slug': `acme/${name}` },
    },
  };
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        resolve(typeof address === 'object' && address ? address.port : 0),
      );
    });
  });
}

function sleep(milliseconds: number) {
  return new Promise(resolve => {
    setTimeout(resolve, milliseconds);
  });
}

async function databaseConfig(knex: Knex, name: string) {
  if (knex.client.dialect === 'postgresql') {
    return {
      client: 'pg',
      connection: knex.client.config.connection,
      pluginDivisionMode: 'schema',
    };
  }
  return {
    client: 'better-sqlite3',
    connection: { directory: directory.resolve(name) },
  };
}

async function setUp(knex: Knex, emulator: GithubEmulator, name: string) {
  directory.addContent({
    [name]: {},
    [`${name}.json`]: JSON.stringify({
      ...configFor(emulator, {
        // What a killed process leased is free after two seconds.
        timeout: { seconds: 1 },
        schedule: { frequency: { hours: 1 }, timeout: { minutes: 5 } },
      }),
      events: { useEventBus: 'never' },
      backend: {
        database: await databaseConfig(knex, name),
        auth: {
          externalAccess: [
            { type: 'static', options: { token: TOKEN, subject: 'test' } },
          ],
        },
      },
    }),
  });
  return directory.resolve(`${name}.json`);
}

async function expectFigures(portal: PortalProcess, emulator: GithubEmulator) {
  const to = Math.ceil(Date.now() / DAY) * DAY;
  const window = { from: to - 60 * DAY, to };
  for (const name of NAMES) {
    const dora = await portal.get<EntityDora>(
      `entities/component/default/${name}/dora?from=${new Date(window.from).toISOString()}&to=${new Date(to).toISOString()}`,
    );
    const expected = computeDora(
      emulator.history.toDoraEvents(
        emulator.history.repository(`acme/${name}`),
      ),
      window,
    );
    expect(expected.deploymentFrequency.samples).toBeGreaterThan(5);
    expect(dora).toMatchObject(JSON.parse(JSON.stringify(expected)));
  }
}

async function untilReady(portal: PortalProcess) {
  const deadline = Date.now() + 150_000;
  for (;;) {
    const { targets } = await portal.get<CollectorTargetList>(
      'collectors/github/targets',
    );
    if (
      targets?.length === NAMES.length &&
      targets.every(it => it.state === 'ready')
    ) {
      return;
    }
    if (Date.now() > deadline) {
      throw new Error(`Not ready: ${JSON.stringify(targets)?.slice(0, 2000)}`);
    }
    await sleep(100);
  }
}

function startEmulator(seed: number) {
  return startGithubEmulator({
    seed,
    names: NAMES.map(name => `acme/${name}`),
    days: 60,
  });
}

// After how many requests, and how many milliseconds more, a portal is killed.
const KILLS = [
  [1, 0],
  [2, 70],
  [4, 35],
];

async function killInBackfill(databaseId: TestDatabaseId) {
  const emulator = await startEmulator(3);
  const knex = await databases.init(databaseId);
  const config = await setUp(knex, emulator, `killed-${databaseId}`);
  // So that a kill hits requests and what is stored between them.
  emulator.faults.add({ fault: { kind: 'delay', milliseconds: 60 } });
  const port = await findFreePort();
  let portal = new PortalProcess(config, port);
  let killedInTime = 0;
  try {
    for (const [requests, delay] of KILLS) {
      await portal.ready;
      const asked = emulator.log.length + requests;
      // What was read before it was killed is not asked for again: there may be less to ask.
      const deadline = Date.now() + 15_000;
      while (emulator.log.length < asked && Date.now() < deadline) {
        await sleep(5);
      }
      killedInTime += Number(emulator.log.length >= asked);
      await sleep(delay);
      await portal.kill();
      portal = new PortalProcess(config, port);
    }
    await portal.ready;
    await untilReady(portal);
    await expectFigures(portal, emulator);
    // All but the last were killed before they had read everything.
    expect(killedInTime).toBeGreaterThanOrEqual(KILLS.length - 1);
  } finally {
    await portal.kill();
    await emulator.close();
  }
}

async function shareDatabase() {
  const emulator = await startEmulator(4);
  const knex = await databases.init('POSTGRES_18');
  const config = await setUp(knex, emulator, 'replicas');
  emulator.faults.add({ fault: { kind: 'delay', milliseconds: 20 } });
  const first = new PortalProcess(config, await findFreePort());
  const second = new PortalProcess(config, await findFreePort());
  try {
    await Promise.all([first.ready, second.ready]);
    await untilReady(first);
    await expectFigures(first, emulator);
    await expectFigures(second, emulator);
    const asked = emulator.log.map(it => JSON.stringify(it.variables));
    expect(new Set(asked).size).toBe(asked.length);
  } finally {
    await Promise.all([first.kill(), second.kill()]);
    await emulator.close();
  }
}

describe('portals as processes', () => {
  const ids = databases.eachSupportedId().map(([id]) => id);
  const killed = new Map<TestDatabaseId, Promise<void>>();
  let shared: Promise<void> | undefined;

  // They spend most of their time waiting, so they run side by side.
  beforeAll(async () => {
    for (const id of ids) {
      killed.set(id, killInBackfill(id));
    }
    shared = ids.includes('POSTGRES_18') ? shareDatabase() : undefined;
    await Promise.allSettled([...killed.values(), shared]);
  });

  it.each(databases.eachSupportedId())(
    'end with the figures of an undisturbed one on %s, though killed again and again in the back-fill',
    async id => {
      await killed.get(id);
    },
  );

  (ids.includes('POSTGRES_18') ? it : it.skip)(
    'share one database, and ask and store nothing twice',
    async () => {
      await shared;
    },
  );
});
