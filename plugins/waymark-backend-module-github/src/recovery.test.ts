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

const MOST_ATTEMPTS = 3;

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

  /** Starts one that is ready. One that ends before, as when its port was taken meanwhile, is started again. */
  static async start(configFile: string): Promise<PortalProcess> {
    for (let attempt = 1; ; attempt += 1) {
      const portal = new PortalProcess(configFile, await findFreePort());
      try {
        await portal.ready;
        return portal;
      } catch (error) {
        if (attempt === MOST_ATTEMPTS) {
          throw error;
        }
      }
    }
  }

  async get<T>(path: string): Promise<T> {
    const response = await fetch(`${this.#url}/api/waymark/${path}`, {
      headers: { authorization: `Bearer ${TOKEN}` },
    });
    return (await response.json()) as T;
  }

  async kill(): Promise<void> {
    const { exitCode, signalCode } = this.#child;
    if (exitCode !== null || signalCode !== null) {
      return;
    }
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

// Below those that the system hands out: else a server of another test may take it before the portal, or between two.
async function findFreePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000);
    const isFree = await new Promise<boolean>(resolve => {
      const server = createServer()
        .once('error', () => resolve(false))
        .once('listening', () => server.close(() => resolve(true)));
      server.listen(port, '127.0.0.1');
    });
    if (isFree) {
      return port;
    }
  }
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
  let portal = await PortalProcess.start(config);
  let killedInTime = 0;
  try {
    for (const [requests, delay] of KILLS) {
      const asked = emulator.log.length + requests;
      // What was read before it was killed is not asked for again: there may be less to ask.
      const deadline = Date.now() + 15_000;
      while (emulator.log.length < asked && Date.now() < deadline) {
        await sleep(5);
      }
      killedInTime += Number(emulator.log.length >= asked);
      await sleep(delay);
      await portal.kill();
      portal = await PortalProcess.start(config);
    }
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
  const [first, second] = await Promise.all([
    PortalProcess.start(config),
    PortalProcess.start(config),
  ]);
  try {
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
      await expect(killed.get(id)).resolves.toBeUndefined();
    },
  );

  it('share one database where there is a PostgreSQL, and ask and store nothing twice', async () => {
    await expect(Promise.resolve(shared)).resolves.toBeUndefined();
  });
});
