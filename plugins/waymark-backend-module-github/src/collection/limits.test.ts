import { TestDatabases } from '@backstage/backend-test-utils';
import {
  GithubEmulator,
  GithubEmulatorOptions,
  ManualClock,
  startGithubEmulator,
} from '@waymark/github-emulator';
import { expectFigures } from '../__testUtils__/expectFigures';
import { MemoryDeliveries } from '../__testUtils__/MemoryDeliveries';
import { entityOf, startCollection } from '../__testUtils__/startCollection';

jest.setTimeout(120_000);

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOW = Date.parse('2026-06-01T00:00:00Z');
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('on %s', databaseId => {
  let emulator: GithubEmulator;
  afterEach(() => emulator.close());

  async function start(
    options: GithubEmulatorOptions,
    collectionOptions: Partial<Parameters<typeof startCollection>[0]> = {},
  ) {
    emulator = await startGithubEmulator({
      seed: 9,
      days: 20,
      activity: 0.4,
      clock: new ManualClock(NOW),
      ...options,
    });
    const names = emulator.history.repositories.map(it => it.fullName);
    const collection = await startCollection({
      knex: await databases.init(databaseId),
      emulator,
      entities: names.map(it => entityOf(it)),
      ...collectionOptions,
    });
    await collection.sync();
    return {
      collection,
      expectAll: () =>
        expectFigures(
          collection,
          emulator,
          names.map(it => [it]),
        ),
    };
  }

  it('asks one question about a hundred repositories in which nothing happens', async () => {
    const { collection, expectAll } = await start({
      repositories: 100,
      special: false,
      days: 6,
    });
    await collection.collect();
    await expectAll();
    // What is new is asked for again often, so let it settle.
    const { clock } = emulator;
    (clock as ManualClock).advance(15 * 24 * HOUR);
    await collection.collect();
    const rounds = [];
    for (let round = 0; round < 3; round += 1) {
      emulator.clearLog();
      (clock as ManualClock).advance(5 * MINUTE);
      await collection.collect();
      rounds.push(emulator.log.map(it => [it.operation, it.cost]));
    }
    expect(rounds).toEqual([
      [['WaymarkProbe', 3]],
      [['WaymarkProbe', 3]],
      [['WaymarkProbe', 3]],
    ]);
    expect((await collection.status()).targets).toEqual({ ready: 100 });
  });

  it('leaves a reserve of the rate limit to others, until it is reset', async () => {
    const { collection, expectAll } = await start(
      { repositories: 12, limits: { graphql: 16 } },
      { github: { reserve: 0.5 } },
    );
    await collection.collect();
    const spent = () => emulator.log.reduce((total, it) => total + it.cost, 0);
    expect(spent()).toBeGreaterThan(7);
    expect(spent()).toBeLessThan(16);
    const requests = emulator.log.length;
    await collection.collect();
    await collection.pass(20 * MINUTE);
    await collection.collect();
    expect(emulator.log).toHaveLength(requests);
    expect((await collection.status()).budgets[0]).toMatchObject({
      limit: 16,
      pauseReason: expect.stringContaining('reserve'),
    });
    for (let hour = 0; hour < 12; hour += 1) {
      await collection.pass(HOUR);
      await collection.collect();
    }
    await expectAll();
  });

  it('waits as long as a secondary limit says, also when a webhook or a person asks', async () => {
    const { collection, expectAll } = await start({ repositories: 3 });
    emulator.faults.add({
      nth: 2,
      fault: { kind: 'secondary-limit', retryAfterSeconds: 1_800 },
    });
    await collection.collect();
    const requests = emulator.log.length;
    const { repositories } = collection.context;
    const ids = (await repositories.list({ limit: 10 })).map(it => it.id);
    await collection.pass(20 * MINUTE);
    await collection.collect();
    await collection.collectNow(ids);
    expect(emulator.log).toHaveLength(requests);
    await collection.pass(11 * MINUTE);
    await collection.collect();
    await expectAll();
    expect((await collection.targets()).map(it => it.state)).toEqual(
      Array(3).fill('ready'),
    );
  });

  it('asks with the app of each organisation, and names the permission that is missing', async () => {
    emulator = await startGithubEmulator({
      seed: 9,
      days: 20,
      activity: 0.4,
      names: ['acme/one', 'globex/two', 'initech/three'],
      clock: new ManualClock(Math.floor(Date.now() / 1000) * 1000),
    });
    emulator.configureInstallation('globex', {
      permissions: ['contents', 'deployments', 'pull_requests', 'metadata'],
    });
    emulator.configureInstallation('initech', {
      permissions: ['issues', 'metadata'],
    });
    const entities = emulator.history.repositories.map(it =>
      entityOf(it.fullName),
    );
    const deliveries = new MemoryDeliveries(entities.map(it => it.entityRef));
    const collection = await startCollection({
      knex: await databases.init(databaseId),
      emulator,
      entities,
      deliveries,
      config: {
        integrations: {
          github: [
            {
              host: 'github.com',
              apiBaseUrl: emulator.apiUrl,
              apps: [
                {
                  appId: emulator.app.id,
                  privateKey: emulator.app.privateKey,
                  clientId: 'client',
                  clientSecret: 'secret',
                  webhookSecret: 'secret',
                },
              ],
            },
          ],
        },
        waymark: { github: { backfill: { days: 400 } } },
      },
    });
    await collection.sync();
    await collection.collect();
    const [one, two, three] = await collection.targets();
    expect(one).toMatchObject({ state: 'ready' });
    await expectFigures(collection, emulator, [['acme/one']]);
    expect(two).toMatchObject({
      state: 'forbidden',
      error: { kind: 'forbidden', remedy: expect.stringContaining('"Issues"') },
    });
    expect(
      deliveries.eventsOf('component:default/two').deployments,
    ).toHaveLength(
      emulator.history.toDoraEvents(emulator.history.repository('globex/two'))
        .deployments.length,
    );
    expect(three).toMatchObject({
      state: 'forbidden',
      error: { remedy: expect.stringContaining('"Contents"') },
    });
    expect(new Set(emulator.log.map(it => it.subject)).size).toBeGreaterThan(3);
    expect((await collection.status()).budgets.map(it => it.name)).toEqual([
      'github.com/acme',
      'github.com/globex',
      'github.com/initech',
    ]);
  });

  it('shares the work between two collectors on one database', async () => {
    const knex = await databases.init(databaseId);
    const { collection, expectAll } = await start(
      { repositories: 6, organisations: ['acme', 'globex', 'initech'] },
      { knex },
    );
    const other = await startCollection({
      knex,
      emulator,
      entities: collection.entities.entities,
      deliveries: collection.deliveries,
    });
    const look = () => Promise.all([collection.collect(), other.collect()]);
    await look();
    await collection.pass(0);
    await look();
    await expectAll();
    const pages = emulator.log
      .filter(it => it.operation === 'WaymarkPages')
      .map(it => JSON.stringify([it.query, it.variables]));
    expect(new Set(pages).size).toBe(pages.length);
    // An owner's repositories are given together.
    expect(collection.deliveries.count).toBeLessThanOrEqual(6);
  });

  it('ends when it is told to, and goes on from there', async () => {
    const { collection, expectAll } = await start({
      repositories: 3,
      days: 60,
      activity: 1,
    });
    const { repositories } = collection.context;
    const collectUntil = async (requests: number) => {
      const controller = new AbortController();
      const renew = jest
        .spyOn(repositories, 'renew')
        .mockImplementation(async () => {
          if (emulator.log.length >= requests) {
            controller.abort();
          }
        });
      await collection.collect(controller.signal).catch(() => {});
      renew.mockRestore();
    };
    for (const requests of [1, 4, 7, 10]) {
      await collectUntil(emulator.log.length + requests);
    }
    await collection.collect();
    await expectAll();
  });
});
