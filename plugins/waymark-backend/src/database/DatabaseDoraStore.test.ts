import { TestDatabases } from '@backstage/backend-test-utils';
import {
  computeDora,
  Deployment,
  DoraEvents,
  observeDeliveries,
  rollUpDay,
  summarizeDora,
} from '@waymark/plugin-waymark-common';
import fc from 'fast-check';
import { Knex } from 'knex';
import { testEntity } from '../__testUtils__';
import { toRegisteredEntity } from '../entities';
import { DatabaseDoraStore } from './DatabaseDoraStore';
import { DatabaseEntityRegistry } from './DatabaseEntityRegistry';
import { migrateDatabase } from './migrateDatabase';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const HOUR = 3_600_000;
const START = Date.UTC(2026, 2, 1);
const ALWAYS = { from: 0, to: Date.UTC(2100, 0, 1) };
const SERVICE = 'component:default/service-0';

const TABLES = [
  'dora_deployments',
  'dora_commits',
  'dora_pull_requests',
  'dora_incidents',
  'dora_samples',
  'dora_incident_links',
  'dora_daily_rollups',
];

function deployed(number: number, more: Partial<Deployment> = {}): Deployment {
  return {
    id: `d${number}`,
    environment: 'production',
    sha: `c${number}`,
    status: 'success',
    finishedAt: START + number * HOUR,
    ...more,
  };
}

// A line of commits, each deployed an hour after the one before.
function lineOf(length: number): Required<DoraEvents> {
  const numbers = Array.from({ length }, (_, index) => index);
  return {
    deployments: numbers.map(it => deployed(it)),
    commits: numbers.map(it => ({
      sha: `c${it}`,
      parents: it ? [`c${it - 1}`] : [],
      authoredAt: START + it * HOUR - HOUR,
    })),
    pullRequests: [],
    incidents: [],
  };
}

const time = fc.nat({ max: 96 }).map(hours => START + hours * HOUR);
const sha = fc.nat({ max: 8 }).map(number => `c${number}`);
const maybe = <T>(it: fc.Arbitrary<T>) => fc.option(it, { nil: undefined });
const batch: fc.Arbitrary<Required<DoraEvents>> = fc.record({
  deployments: fc.array(
    fc.record({
      id: fc.nat({ max: 8 }).map(number => `d${number}`),
      environment: fc.constantFrom('production', 'production', 'staging'),
      sha,
      status: fc.constantFrom(...(['success', 'success', 'failure'] as const)),
      finishedAt: time,
    }),
    { maxLength: 3 },
  ),
  commits: fc.array(
    fc.record({
      sha,
      parents: fc.array(sha, { maxLength: 2 }),
      authoredAt: time,
    }),
    { maxLength: 4 },
  ),
  pullRequests: fc.array(
    fc.record({
      number: fc.nat({ max: 2 }),
      commits: fc.array(sha, { maxLength: 2 }),
      mergeSha: maybe(sha),
    }),
    { maxLength: 1 },
  ),
  incidents: fc.array(
    fc.record({
      id: fc.nat({ max: 2 }).map(number => `i${number}`),
      openedAt: time,
      resolvedAt: maybe(time),
    }),
    { maxLength: 2 },
  ),
});

function inAnyOrder(observed: ReturnType<typeof observeDeliveries>) {
  return {
    incidents: observed.incidents,
    deployments: observed.deployments.map(it => ({
      ...it,
      leadTimes: [...it.leadTimes].sort((a, b) => (a.sha < b.sha ? -1 : 1)),
      excludedLeadTimes: [...it.excludedLeadTimes].sort(),
      incidents: [...it.incidents].sort((a, b) => (a.id < b.id ? -1 : 1)),
    })),
  };
}

async function countStatements(knex: Knex, action: () => Promise<unknown>) {
  const statements: string[] = [];
  const note = ({ sql }: { sql: string }) => statements.push(sql);
  knex.on('query', note);
  await action();
  knex.off('query', note);
  return statements;
}

describe.each(databases.eachSupportedId())(
  'DatabaseDoraStore on %s',
  databaseId => {
    async function setUp(entities = 1) {
      const knex = await databases.init(databaseId);
      await migrateDatabase({ getClient: async () => knex });
      const registry = DatabaseEntityRegistry.create({ knex, shards: 1 });
      const seenAt = new Date('2026-05-01T10:00:00Z');
      await registry.register(
        Array.from({ length: entities }, (_, index) =>
          toRegisteredEntity(testEntity(`service-${index}`)),
        ),
        { seenAt },
      );
      return { knex, store: DatabaseDoraStore.create({ knex }) };
    }

    it('observes after every batch of a random stream what the full computation observes', async () => {
      const { knex, store } = await setUp(15);
      let entity = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.array(batch, { minLength: 4, maxLength: 8 }),
          async batches => {
            const entityRef = `component:default/service-${entity % 15}`;
            entity += 1;
            for (const table of TABLES) {
              await knex(table).delete();
            }
            for (const events of batches) {
              await store.give(new Map([[entityRef, events]]));
            }
            const events = merge(batches);
            for (const environment of ['production', 'staging']) {
              const expected = observeDeliveries(events, { environment });
              const observed = await store.getObserved(entityRef, {
                environment,
                window: ALWAYS,
              });
              expect(inAnyOrder(observed)).toEqual(inAnyOrder(expected));

              const rollups = await store.getDailyRollups(entityRef, {
                environment,
                from: '2026-01-01',
                to: '2026-12-31',
              });
              const days = new Set(
                expected.deployments.map(it =>
                  new Date(it.deployment.finishedAt).toISOString().slice(0, 10),
                ),
              );
              expect(rollups).toEqual(
                [...days].sort().map(day => rollUpDay(expected, day)),
              );
            }
          },
        ),
        { numRuns: 15 },
      );
    });

    it('keeps everything that is known of an event, the later given wins', async () => {
      const { store } = await setUp();
      const full: Required<DoraEvents> = {
        deployments: [
          deployed(1, {
            startedAt: START,
            kind: 'hotfix',
            canary: 'failed',
            url: 'https://ci.example/1',
          }),
        ],
        commits: [
          {
            sha: 'c1',
            parents: ['a', 'b'],
            authoredAt: START - 1,
            committedAt: START,
            reverts: 'a',
          },
        ],
        pullRequests: [
          {
            number: 7,
            commits: ['x'],
            openedAt: START,
            firstReviewAt: START + 1,
            mergedAt: START + 2,
            mergeSha: 'c1',
          },
        ],
        incidents: [
          {
            id: 'i1',
            openedAt: START + 3,
            acknowledgedAt: START + 4,
            resolvedAt: START + 5,
            deploymentId: 'd1',
            fixedBy: 'd1',
          },
        ],
      };
      const older = { ...deployed(1), status: 'failure' as const };
      const twice = { ...full, deployments: [older, ...full.deployments] };
      await store.give(new Map([[SERVICE, twice]]));
      await store.give(new Map([[SERVICE, full]]));
      await expect(store.getEvents(SERVICE)).resolves.toEqual(full);
    });

    it('gives the metrics of a window from stored samples, in two or three statements', async () => {
      const { knex, store } = await setUp();
      const incidents = [
        {
          id: 'i',
          openedAt: START + 21.5 * HOUR,
          resolvedAt: START + 30 * HOUR,
        },
      ];
      const events = { ...lineOf(60), incidents };
      await store.give(new Map([[SERVICE, events]]));
      const window = { from: START + 20 * HOUR, to: START + 40 * HOUR };
      const statements = await countStatements(knex, async () => {
        const observed = await store.getObserved(SERVICE, {
          environment: 'production',
          window: { from: START, to: window.to },
        });
        expect(summarizeDora(observed, window)).toEqual(
          computeDora(events, window),
        );
      });
      expect(statements).toHaveLength(3);
    });

    it('writes for one new deployment only its own cells', async () => {
      const { knex, store } = await setUp();
      const events = lineOf(500);
      const deployments = events.deployments.slice(0, -1);
      await store.give(new Map([[SERVICE, { ...events, deployments }]]));
      const last = { deployments: events.deployments.slice(-1), commits: [] };
      const statements = await countStatements(knex, () =>
        store.give(new Map([[SERVICE, last]])),
      );
      const writes = statements.filter(it =>
        /^(insert|update|delete)/.test(it),
      );
      // The deployment; its sample and that of the one before, whose next success it is; their day.
      expect(writes).toHaveLength(3);
      expect(statements.length).toBeLessThanOrEqual(12);
      const [{ count }] = await knex('dora_samples').count({ count: '*' });
      expect(Number(count)).toBe(500);
    });

    it('writes the same number of statements for 10 entities as for one', async () => {
      const { knex, store } = await setUp(10);
      const events = lineOf(5);
      const give = (entities: number) =>
        countStatements(knex, () =>
          store.give(
            new Map(
              Array.from({ length: entities }, (_, index) => [
                `component:default/service-${index}`,
                events,
              ]),
            ),
          ),
        );
      const one = await give(1);
      await knex('dora_samples').delete();
      const ten = await give(10);
      expect(ten.length).toBeLessThanOrEqual(one.length + 1);
    });

    it('changes nothing where all is observed anew', async () => {
      const { knex, store } = await setUp();
      await store.give(new Map([[SERVICE, lineOf(50)]]));
      const before = await knex('dora_samples').orderBy('deployment_id');
      const statements = await countStatements(knex, () =>
        store.recompute([SERVICE]),
      );
      expect(statements.filter(it => /^(insert|delete)/.test(it))).toEqual([]);
      await knex('dora_samples').update({ outcome: '{}' });
      await store.recompute([SERVICE]);
      await expect(
        knex('dora_samples').orderBy('deployment_id'),
      ).resolves.toEqual(before);
    });

    it('takes batches of one entity that come at the same time one after the other', async () => {
      const { store } = await setUp();
      const { deployments, commits } = lineOf(12);
      await Promise.all(
        deployments.map((deployment, index) =>
          store.give(
            new Map([
              [
                SERVICE,
                { deployments: [deployment], commits: [commits[index]] },
              ],
            ]),
          ),
        ),
      );
      const observed = await store.getObserved(SERVICE, {
        environment: 'production',
        window: ALWAYS,
      });
      expect(inAnyOrder(observed)).toEqual(
        inAnyOrder(observeDeliveries({ deployments, commits })),
      );
    });

    it('names an entity that is not registered, and stores nothing of the batch', async () => {
      const { store } = await setUp();
      await expect(
        store.give(
          new Map([
            [SERVICE, lineOf(1)],
            ['component:default/unknown', lineOf(1)],
          ]),
        ),
      ).rejects.toThrow('component:default/unknown is not known yet');
      const { deployments } = await store.getEvents(SERVICE);
      expect(deployments).toEqual([]);
    });

    it('forgets everything of an entity that is removed', async () => {
      const { knex, store } = await setUp(2);
      const incidents = [{ id: 'i', openedAt: START + HOUR }];
      const pullRequests = [{ number: 1, commits: ['c1'] }];
      const other = 'component:default/service-1';
      const events = { ...lineOf(3), incidents, pullRequests };
      await store.give(
        new Map([
          [SERVICE, events],
          [other, events],
        ]),
      );
      await knex('entities').where({ entity_ref: SERVICE }).delete();
      for (const table of TABLES) {
        await expect(
          knex(table).distinct('entity_ref').pluck('entity_ref'),
        ).resolves.toEqual([other]);
      }
    });
  },
);

function merge(batches: readonly Required<DoraEvents>[]): DoraEvents {
  return {
    deployments: batches.flatMap(it => it.deployments),
    commits: batches.flatMap(it => it.commits),
    pullRequests: batches.flatMap(it => it.pullRequests),
    incidents: batches.flatMap(it => it.incidents),
  };
}
