import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { CollectorTarget } from '@waymark/plugin-waymark-common';
import { Knex } from 'knex';
import {
  createTestSource,
  startTestPlugin,
  testEntity,
  TestSource,
} from '../__testUtils__';
import { migrateDatabase } from '../database';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const TARGETS = '/api/waymark/collectors/good/targets';
const SHOP = '/api/waymark/entities/component/default/shop';

function targetOf(name: string, ...entities: string[]): CollectorTarget {
  return {
    name,
    state: 'ready',
    entityRefs: entities.map(it => `component:default/${it}`),
    streams: [],
    attemptedAt: null,
    lastSuccessAt: null,
    dueAt: null,
    lagSeconds: 0,
    lastCycle: null,
  };
}

describe.each(databases.eachSupportedId())(
  'routes about collectors on %s',
  databaseId => {
    let knex: Knex;
    let good: TestSource;
    let silent: TestSource;
    let plugin: Awaited<ReturnType<typeof startTestPlugin>>;
    const run = jest.fn(async () => {});

    beforeAll(async () => {
      knex = await databases.init(databaseId);
      await migrateDatabase({ getClient: async () => knex });
      good = createTestSource('good', {
        annotations: ['example.com/slug'],
        tasks: [
          {
            id: 'cycle',
            scope: 'global',
            frequency: 60_000,
            timeout: 120_000,
            run,
          },
        ],
      });
      const broken = createTestSource('broken', {
        connect: async () => {
          throw new Error('no token is configured');
        },
      });
      silent = createTestSource('silent', {
        connect: async () => ({
          tasks: [],
          getStatus: async () => {
            throw new Error('select secret from table');
          },
          listTargets: async () => [],
          getDeliverySource: async () => {
            throw new Error('select secret from table');
          },
          refresh: silent.refresh,
        }),
      });
      plugin = await startTestPlugin({
        knex,
        entities: [testEntity('shop', { 'example.com/slug': 'acme/shop' })],
        collectors: [good.collector, broken.collector, silent.collector],
        denied: ['component:default/secret'],
      });
    });

    it('run the tasks of those that started', async () => {
      const { scheduler } = plugin;
      const task = scheduler.scheduleTask.mock.calls
        .map(([it]) => it)
        .find(it => it.id === 'waymark-good-cycle');
      expect(task).toMatchObject({
        scope: 'global',
        frequency: { milliseconds: 60_000 },
        timeout: { milliseconds: 120_000 },
        initialDelay: { milliseconds: expect.any(Number) },
      });
      const { signal } = new AbortController();
      await task!.fn(signal);
      expect(run).toHaveBeenCalledWith(signal);
    });

    it('tell how each stands, also one that did not start, without names of targets', async () => {
      const error = (kind: string, target: string) => ({
        kind,
        message: `The repository ${target} is not shown to the portal.`,
        remedy: 'Install the app.',
        line: 3,
        count: 1,
      });
      good.status = {
        ...good.status,
        lastRunAt: '2026-05-01T10:00:00.000Z',
        targets: { ready: 5, forbidden: 2 },
        errors: [
          error('rate', 'acme/shop'),
          error('forbidden', 'acme/secret'),
          error('forbidden', 'acme/hidden'),
        ],
      };
      const { status, body } = await plugin.api.get('/api/waymark/collectors');
      expect(status).toBe(200);
      const [first, second, third] = body.collectors;
      expect(first).toEqual({
        id: 'good',
        title: 'GOOD',
        ...good.status,
        errors: [
          {
            kind: 'forbidden',
            message: expect.stringContaining('2 targets have'),
            remedy: 'Install the app.',
            count: 2,
          },
          {
            kind: 'rate',
            message: expect.stringContaining('One target has'),
            remedy: 'Install the app.',
            count: 1,
          },
        ],
      });
      expect(JSON.stringify(body)).not.toContain('acme');
      expect(second).toMatchObject({
        id: 'broken',
        targets: {},
        errors: [
          {
            kind: 'not-started',
            message: expect.stringContaining('no token is configured'),
            count: 1,
          },
        ],
      });
      expect(third).toMatchObject({
        errors: [{ kind: 'no-answer', count: 1 }],
      });
      expect(JSON.stringify(body)).not.toContain('select');
    });

    it('list targets page by page, as far as the caller may read their entities', async () => {
      good.targets = [
        targetOf('a', 'shop', 'secret'),
        targetOf('b', 'secret'),
        targetOf('c'),
        targetOf('d', 'secret'),
        targetOf('e', 'shop'),
      ];
      const names: string[][] = [];
      let cursor: string | undefined;
      do {
        plugin.permissions.authorize.mockClear();
        const { status, body } = await plugin.api
          .get(TARGETS)
          .query({ limit: 1, ...(cursor ? { cursor } : {}) });
        expect(status).toBe(200);
        expect(JSON.stringify(body)).not.toContain('secret');
        expect(
          plugin.permissions.authorize.mock.calls.length,
        ).toBeLessThanOrEqual(1);
        names.push(body.targets.map((it: CollectorTarget) => it.name));
        cursor = body.nextCursor;
      } while (cursor);
      expect(names).toEqual([['a'], ['e']]);
    });

    it.each([
      ['/api/waymark/collectors/unknown/targets', 404, 'good, broken, silent'],
      ['/api/waymark/collectors/broken/targets', 503, 'no token is configured'],
      [`${TARGETS}?limit=0`, 400, 'limit'],
      [`${TARGETS}?limit=501`, 400, 'limit'],
      [`${TARGETS}?cursor=bnVsbA`, 400, 'Malformed cursor'],
      [
        `${TARGETS}?cursor=${Buffer.from('{"after":"a\\u0000"}').toString('base64url')}`,
        400,
        'Malformed cursor',
      ],
    ])('answer %s with %i', async (path, status, message) => {
      const { body, ...response } = await plugin.api.get(path);
      expect(response.status).toBe(status);
      expect(body.error.message).toContain(message);
    });

    it.each(['/api/waymark/collectors', TARGETS])(
      'need credentials for %s',
      async path => {
        const { status } = await plugin.api
          .get(path)
          .set('Authorization', mockCredentials.none.header());
        expect(status).toBe(401);
      },
    );

    it('tell where an entity’s deliveries come from, also of those that do not answer', async () => {
      good.sources.set('component:default/shop', { name: 'acme/shop' });
      const { body } = await plugin.api.get(SHOP);
      good.sources.clear();
      expect(body.dora).toMatchObject({
        state: 'stale',
        sources: [
          { collector: 'good', name: 'acme/shop', state: 'ready' },
          {
            collector: 'broken',
            state: 'failing',
            error: { kind: 'not-started' },
          },
          {
            collector: 'silent',
            state: 'failing',
            error: { kind: 'no-answer' },
          },
        ],
      });
      expect(JSON.stringify(body)).not.toContain('select');
    });

    it('collect an entity by all of them when it is refreshed, though one fails', async () => {
      good.refresh.mockRejectedValueOnce(new Error('unreachable'));
      const { status, body } = await plugin.api.post(`${SHOP}/refresh`);
      expect(status).toBe(200);
      expect(body).toHaveProperty('documents');
      for (const { refresh } of [good, silent]) {
        expect(refresh).toHaveBeenCalledWith(
          'component:default/shop',
          expect.any(AbortSignal),
        );
      }
      expect(plugin.logger.warn).toHaveBeenCalledWith(
        expect.stringContaining(
          'good could not collect component:default/shop',
        ),
        expect.anything(),
      );
      // It is registered by then, with what they read of it.
      const { entities, deliveries } = good.context();
      await expect(entities.list({ limit: 10 })).resolves.toEqual([
        expect.objectContaining({
          entityRef: 'component:default/shop',
          annotations: { 'example.com/slug': 'acme/shop' },
        }),
      ]);
      const events = {
        deployments: [
          {
            id: '1',
            environment: 'production',
            sha: 'a',
            status: 'success' as const,
            finishedAt: Date.UTC(2026, 0, 1),
          },
        ],
        commits: [],
      };
      await deliveries.give(new Map([['component:default/shop', { events }]]));
      const { body: found } = await plugin.api.get(`${SHOP}/environments`);
      expect(found.environments).toMatchObject([{ current: { id: '1' } }]);
    });

    it('do not start where two have the same id', async () => {
      const twice = createTestSource('twice').collector;
      await expect(
        startTestPlugin({ knex, entities: [], collectors: [twice, twice] }),
      ).rejects.toThrow('There is a collector twice already');
    });

    it('stop what is under way with the backend', async () => {
      await plugin.stop();
      expect(good.stop).toHaveBeenCalledTimes(1);
    });
  },
);
