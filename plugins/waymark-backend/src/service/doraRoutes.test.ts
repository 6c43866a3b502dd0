import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import {
  computeDora,
  computeTrend,
  Deployment,
  DORA_METRICS,
  DoraEvents,
} from '@waymark/plugin-waymark-common';
import { Knex } from 'knex';
import {
  createTestSource,
  startTestPlugin,
  testEntity,
  TestSource,
} from '../__testUtils__';
import {
  DatabaseDoraStore,
  DatabaseEntityRegistry,
  migrateDatabase,
} from '../database';
import { toRegisteredEntity } from '../entities';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const SHOP = '/api/waymark/entities/component/default/shop';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.now();

// Three deployments a day up to now, of which some fail.
function eventsOf(deployments: number): Required<DoraEvents> {
  const numbers = Array.from({ length: deployments }, (_, index) => index);
  const finishedAt = (number: number) =>
    NOW - (numbers.length - number) * 8 * HOUR;
  return {
    deployments: numbers.map((it): Deployment => ({
      id: `d${it}`,
      environment: 'production',
      sha: `c${it}`,
      status: it % 7 === 3 ? 'failure' : 'success',
      startedAt: finishedAt(it) - HOUR,
      finishedAt: finishedAt(it),
      url: `https://ci.example/${it}`,
    })),
    commits: numbers.map(it => ({
      sha: `c${it}`,
      parents: it ? [`c${it - 1}`] : [],
      authoredAt: finishedAt(it) - (it % 5) * HOUR - HOUR,
    })),
    pullRequests: [],
    incidents: numbers
      .filter(it => it % 10 === 0)
      .map(it => ({
        id: `i${it}`,
        openedAt: finishedAt(it) + HOUR,
        acknowledgedAt: finishedAt(it) + 2 * HOUR,
        resolvedAt: it % 20 ? undefined : finishedAt(it) + 3 * HOUR,
      })),
  };
}

function asJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}

describe.each(databases.eachSupportedId())(
  'routes about deliveries on %s',
  databaseId => {
    const events = eventsOf(341);
    let knex: Knex;
    let source: TestSource;
    let open: Awaited<ReturnType<typeof startTestPlugin>>;
    let closed: typeof open;

    beforeAll(async () => {
      knex = await databases.init(databaseId);
      await migrateDatabase({ getClient: async () => knex });
      const entities = ['shop', 'small', 'none'].map(it => testEntity(it));
      const registry = DatabaseEntityRegistry.create({ knex, shards: 1 });
      await registry.register(
        entities.map(it => toRegisteredEntity(it)),
        { seenAt: new Date() },
      );
      const staged = events.deployments.slice(-3).map((it): Deployment => ({
        ...it,
        id: `staged-${it.id}`,
        environment: 'development',
        status: it === events.deployments.at(-1) ? 'failure' : 'success',
      }));
      await DatabaseDoraStore.create({ knex }).give(
        new Map([
          [
            'component:default/shop',
            {
              events: {
                ...events,
                deployments: [...events.deployments, ...staged],
              },
            },
          ],
          // The same happens at the ends of windows.
          ['component:default/small', { events: eventsOf(201) }],
        ]),
      );
      source = createTestSource('source');
      const options = {
        knex,
        entities: [...entities, testEntity('new')],
        collectors: [source.collector],
      };
      open = await startTestPlugin(options);
      closed = await startTestPlugin({
        ...options,
        denied: ['catalog.entity.read'],
      });
    });

    beforeEach(() => {
      source.sources.clear();
      for (const name of ['shop', 'small']) {
        source.sources.set(`component:default/${name}`, { name });
      }
    });

    async function countStatements(path: string) {
      const statements: string[] = [];
      const note = ({ sql }: { sql: string }) => statements.push(sql);
      knex.on('query', note);
      const { status } = await open.api.get(
        `/api/waymark/entities/component/default/${path}`,
      );
      knex.off('query', note);
      expect(status).toBe(200);
      return statements.length;
    }

    it('give the card the last 30 days, by week', async () => {
      const { status, body } = await open.api.get(SHOP);
      expect(status).toBe(200);
      const { window, results, trend, state, sources } = body.dora;
      expect(state).toBe('ready');
      expect(sources).toMatchObject([{ collector: 'source', name: 'shop' }]);
      expect(window).toMatchObject({
        environment: 'production',
        levelSet: '2023',
        timeZone: 'Etc/UTC',
      });
      const [from, to] = [Date.parse(window.from), Date.parse(window.to)];
      expect(to - from).toBe(30 * DAY);
      expect(Math.abs(to - Date.now())).toBeLessThan(60_000);
      expect(results).toEqual(asJson(computeDora(events, { from, to })));
      expect(trend).toEqual(computeTrend(events, { from, to, bucket: 'week' }));
    });

    it.each([
      ['the overview', ''],
      ['the metrics', '/dora'],
      ['their evidence', '/dora/changeLeadTime/evidence'],
      ['the environments', '/environments'],
    ])(
      'read %s in as few statements, however long the history is',
      async (_, path) => {
        const some = await countStatements(`small${path}`);
        expect(some).toBeLessThanOrEqual(8);
        expect(await countStatements(`shop${path}`)).toBe(some);
      },
    );

    it('give the metrics and the trend of any window, each in its own way', async () => {
      const day = (back: number) =>
        new Date(NOW - back * DAY).toISOString().slice(0, 10);
      const window = { from: day(60), to: day(20) };
      const { body } = await open.api
        .get(`${SHOP}/dora`)
        .query({ ...window, levelSet: '2024', timeZone: 'Asia/Tokyo' });
      const [from, to] = [window.from, window.to].map(
        it => Date.parse(it) - 9 * HOUR,
      );
      const asked = { from, to, timeZone: 'Asia/Tokyo' };
      expect(body).toEqual({
        entityRef: 'component:default/shop',
        window: {
          environment: 'production',
          from: new Date(from).toISOString(),
          to: new Date(to).toISOString(),
          levelSet: '2024',
          timeZone: 'Asia/Tokyo',
        },
        bucket: 'week',
        ...asJson(computeDora(events, { ...asked, levelSet: '2024' })),
        trend: computeTrend(events, { ...asked, bucket: 'week' }),
        sources: [expect.objectContaining({ name: 'shop' })],
      });

      const { body: staged } = await open.api
        .get(`${SHOP}/dora`)
        .query({ environment: 'development', bucket: 'month' });
      expect(staged).toMatchObject({
        bucket: 'month',
        window: { environment: 'development' },
        // One ended in failure, and the incident after that is of the success before.
        changeFailRate: { value: 2 / 3, samples: 3 },
      });
    });

    it.each([
      ['2026-01-01', '2026-02-01', 'day'],
      ['2026-01-01', '2026-02-02', 'week'],
      ['2026-01-01', '2026-07-10', 'week'],
      ['2026-01-01', '2026-07-11', 'month'],
      ['2023-01-01', '2026-01-03', 'month'],
    ])('cut from %s to %s by the %s', async (from, to, bucket) => {
      const { body } = await open.api.get(`${SHOP}/dora`).query({ from, to });
      expect(body.bucket).toBe(bucket);
    });

    it('take level set and time zone from the configuration', async () => {
      const { api, stop } = await startTestPlugin({
        knex,
        entities: [],
        collectors: [],
        config: {
          waymark: { dora: { levelSet: '2021', timeZone: 'Europe/Berlin' } },
        },
      });
      const { body } = await api
        .get(`${SHOP}/dora`)
        .query({ from: '2026-03-28', to: '2026-03-30' });
      expect(body.window).toMatchObject({
        from: '2026-03-27T23:00:00.000Z',
        to: '2026-03-29T22:00:00.000Z',
        levelSet: '2021',
        timeZone: 'Europe/Berlin',
      });
      await stop();
    });

    it.each([
      ['nothing is collected', undefined, 'none'],
      ['it waits for its turn', { state: 'pending' }, 'pending'],
      [
        'its past is read',
        { state: 'back-filling', progress: { done: 1, total: 3 } },
        'pending',
      ],
      ['it is hidden', { state: 'forbidden', lastSuccessAt: null }, 'failed'],
    ] as const)('give no figures where %s', async (_, told, state) => {
      source.sources.delete('component:default/shop');
      if (told) {
        source.sources.set('component:default/shop', told);
      }
      const { body: overview } = await open.api.get(SHOP);
      expect(overview.dora).toMatchObject({ state, results: null, trend: [] });
      const { body } = await open.api.get(`${SHOP}/dora`);
      for (const metric of DORA_METRICS) {
        expect(body[metric]).toMatchObject({
          value: null,
          previous: null,
          band: null,
          samples: 0,
        });
        expect(body.trend.at(-1).metrics[metric].value).toBe(null);
      }
      expect(body.sources).toHaveLength(told ? 1 : 0);
    });

    it('give the last good figures where the last attempt failed', async () => {
      const error = { kind: 'unreachable', message: 'It does not answer.' };
      source.sources.set('component:default/shop', { state: 'failing', error });
      const { body } = await open.api.get(SHOP);
      expect(body.dora).toMatchObject({
        state: 'stale',
        results: { deploymentFrequency: { value: expect.any(Number) } },
        sources: [{ state: 'failing', error }],
      });
    });

    it.each(DORA_METRICS)(
      'give the events behind %s, newest first and page by page',
      async metric => {
        const [from, to] = [40, 2].map(it =>
          new Date(NOW - it * DAY).toISOString(),
        );
        const results = computeDora(events, {
          from: Date.parse(from),
          to: Date.parse(to),
        });
        const found: { id: string }[] = [];
        let cursor: string | undefined;
        do {
          const { status, body } = await open.api
            .get(`${SHOP}/dora/${metric}/evidence`)
            .query({ from, to, limit: 13, ...(cursor ? { cursor } : {}) });
          expect(status).toBe(200);
          expect(body).toMatchObject({ metric, window: { from, to } });
          const page = [...body.deployments, ...body.incidents];
          expect(page.length).toBe(
            body.nextCursor ? 13 : Math.min(page.length, 13),
          );
          found.push(...page);
          cursor = body.nextCursor;
        } while (cursor);
        expect(found.map(it => it.id).reverse()).toEqual(
          results[metric].evidence,
        );
      },
    );

    it('tell of a deployment all that figures say of it', async () => {
      const { body } = await open.api
        .get(`${SHOP}/dora/changeFailRate/evidence`)
        .query({ from: '2000-01-01T00:00:00Z', to: '2002-01-01T00:00:00Z' });
      expect(body).toMatchObject({ deployments: [], incidents: [] });

      const { body: all } = await open.api
        .get(`${SHOP}/dora/changeFailRate/evidence`)
        .query({ from: new Date(NOW - 120 * DAY).toISOString(), limit: 500 });
      const failed = events.deployments.find(it => it.id === 'd10')!;
      expect(
        all.deployments.find((it: { id: string }) => it.id === 'd10'),
      ).toEqual({
        id: 'd10',
        environment: 'production',
        sha: 'c10',
        status: 'failure',
        startedAt: new Date(failed.startedAt!).toISOString(),
        finishedAt: new Date(failed.finishedAt).toISOString(),
        url: 'https://ci.example/10',
        failureSignals: ['failure'],
        unplanned: false,
        incidents: [],
        leadTimes: [],
        recoveredAt: new Date(failed.finishedAt + 8 * HOUR).toISOString(),
      });
      expect(
        all.deployments.find((it: { id: string }) => it.id === 'd20'),
      ).toMatchObject({
        failureSignals: ['incident'],
        incidents: ['i20'],
        leadTimes: [{ sha: 'c20', seconds: 3_600 }],
      });
    });

    it('tell what runs where, production first', async () => {
      const { body } = await open.api.get(`${SHOP}/environments`);
      const newest = events.deployments.at(-1)!;
      const toNewest = (it: Deployment) => ({
        id: expect.stringContaining(it.id),
        sha: it.sha,
        finishedAt: new Date(it.finishedAt).toISOString(),
        url: it.url,
      });
      expect(body).toEqual({
        entityRef: 'component:default/shop',
        environments: [
          { name: 'production', current: toNewest(newest), deployments: 341 },
          {
            name: 'development',
            current: toNewest(events.deployments.at(-2)!),
            lastFailure: toNewest(newest),
            deployments: 3,
          },
        ],
      });
    });

    it('know entities that nothing was collected of', async () => {
      for (const name of ['none', 'new']) {
        const path = `/api/waymark/entities/component/default/${name}`;
        const { body } = await open.api.get(`${path}/environments`);
        expect(body.environments).toEqual([]);
        const { body: evidence } = await open.api.get(
          `${path}/dora/timeToRestore/evidence`,
        );
        expect(evidence).toMatchObject({ deployments: [], incidents: [] });
      }
    });

    it.each([
      ['/dora?from=yesterday', 400, 'from must be a day, such as 2026-01-31'],
      ['/dora?to=2026-02-30', 400, 'to must be a day'],
      ['/dora?from=2026-02-02&to=2026-02-02', 400, 'begin before it ends'],
      ['/dora?from=2026-02-02&to=2026-02-01', 400, 'begin before it ends'],
      ['/dora?from=2023-01-01&to=2026-01-04', 400, 'longer than 3 years'],
      ['/dora?from=2024-01-01&to=2026-01-01&bucket=day', 400, 'at most 400'],
      ['/dora?bucket=hour', 400, 'use one of day, week, month'],
      ['/dora?levelSet=1999', 400, 'use one of 2021, 2023, 2024'],
      ['/dora?timeZone=Mars', 400, 'There is no time zone "Mars"'],
      ['/dora?environment=', 400, 'environment'],
      ['/dora?environment=a%00', 400, 'environment: must hold no control'],
      [`/dora?environment=${'a'.repeat(256)}`, 400, 'environment'],
      ['/dora?from=2026-01-01&from=2026-01-02', 400, 'from'],
      ['/dora/velocity/evidence', 404, DORA_METRICS.join(', ')],
      ['/dora/timeToRestore/evidence?limit=0', 400, 'limit'],
      ['/dora/timeToRestore/evidence?limit=501', 400, 'limit'],
      ['/dora/timeToRestore/evidence?cursor=bnVsbA', 400, 'Malformed cursor'],
      ['/dora/timeToRestore/evidence?to=then', 400, 'to must be a day'],
      ['/dora/timeToRestore', 404, 'There is no route'],
    ])('answer …%s with %i, and say why', async (path, status, message) => {
      const { body, ...response } = await open.api.get(`${SHOP}${path}`);
      expect(response.status).toBe(status);
      expect(body.error.message).toContain(message);
    });

    it.each(['/dora', '/dora/changeFailRate/evidence', '/environments'])(
      'need credentials, an entity and catalog.entity.read for …%s',
      async path => {
        const anonymous = await open.api
          .get(`${SHOP}${path}`)
          .set('Authorization', mockCredentials.none.header());
        expect(anonymous.status).toBe(401);
        const gone = '/api/waymark/entities/component/default/gone';
        expect((await open.api.get(`${gone}${path}`)).status).toBe(404);
        expect((await closed.api.get(`${gone}${path}`)).status).toBe(403);
        expect((await closed.api.get(`${SHOP}${path}`)).status).toBe(403);
      },
    );
  },
);
