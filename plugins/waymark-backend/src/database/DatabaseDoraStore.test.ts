import { TestDatabases } from '@backstage/backend-test-utils';
import {
  computeDora,
  Deployment,
  DoraEvents,
  observeDeliveries,
  parseDoraEvents,
  rollUpDay,
  summarizeDora,
} from '@waymark/plugin-waymark-common';
import { EntityDeliveries } from '@waymark/plugin-waymark-node';
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
const PRODUCTION = { environment: 'production', window: ALWAYS };
const SERVICE = 'component:default/service-0';

const TABLES = [
  'dora_entities',
  'dora_deployments',
  'dora_commits',
  'dora_pull_requests',
  'dora_incidents',
  'dora_samples',
  'dora_marks',
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
      outside: fc.constantFrom(undefined, undefined, true),
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

const removing: fc.Arbitrary<EntityDeliveries> = fc.record({
  events: batch,
  removed: maybe(
    fc.record({
      deployments: fc.array(
        fc.nat({ max: 8 }).map(number => `d${number}`),
        { maxLength: 3 },
      ),
      incidents: fc.array(
        fc.nat({ max: 2 }).map(number => `i${number}`),
        { maxLength: 1 },
      ),
    }),
  ),
});

// Now and then nothing is deployed, or an event comes late.
const orderly = fc.record({
  deployments: fc.array(
    fc.record({
      back: fc.constantFrom(0, 0, 0, 0, 1, 2, 3),
      isBranch: fc.constantFrom(false, false, true),
      environment: fc.constantFrom('production', 'production', 'staging'),
      status: fc.constantFrom(...(['success', 'success', 'failure'] as const)),
      kind: fc.constantFrom(...([undefined, undefined, 'rollback'] as const)),
      isLate: fc.constantFrom(...Array(12).fill(false), true),
    }),
    { maxLength: 2 },
  ),
  commits: fc.nat({ max: 3 }),
  reverts: fc.constantFrom(undefined, undefined, 1, 2, 5),
  isSquashed: fc.boolean(),
  hasIncident: fc.constantFrom(...Array(8).fill(false), true),
});

// A main line, from which each batch has a branch of two commits, squashed with the next one.
function inOrder(
  stream: readonly (typeof orderly extends fc.Arbitrary<infer T> ? T : never)[],
): Required<DoraEvents>[] {
  let newest = 0;
  let first = 0;
  return stream.map((it, number) => {
    first = newest + 1;
    newest += it.commits;
    const at = START + number * 8 * HOUR;
    const main = Array.from({ length: it.commits }, (_, index) => ({
      sha: `m${first + index}`,
      parents: [`m${first + index - 1}`],
      authoredAt: at - index * HOUR,
      outside: index === 1 || undefined,
      reverts: it.reverts && `m${first - it.reverts}`,
    }));
    const branch = ['a', 'b'].map((name, index) => ({
      sha: `${name}${number}`,
      parents: [index ? `a${number}` : `m${newest}`],
      authoredAt: at + HOUR,
      outside: index === 1 || undefined,
      reverts: undefined,
    }));
    return {
      deployments: it.deployments.map((deployment, index) => ({
        id: `d${number}.${index}`,
        environment: deployment.environment,
        sha: deployment.isBranch
          ? `b${number - deployment.back}`
          : `m${newest - deployment.back}`,
        status: deployment.status,
        finishedAt: at + (deployment.isLate ? -9 : index + 2) * HOUR,
        kind: deployment.kind,
      })),
      commits: [...main, ...branch],
      pullRequests:
        it.isSquashed && main.length
          ? [
              {
                number: number + 1,
                commits: [`a${number - 1}`, `b${number - 1}`],
                mergeSha: main[0].sha,
              },
            ]
          : [],
      incidents: it.hasIncident
        ? [{ id: `i${number}`, openedAt: at + HOUR / 2 }]
        : [],
    };
  });
}

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
      const store = DatabaseDoraStore.create({ knex });
      const give = (eventsByEntity: ReadonlyMap<string, DoraEvents>) =>
        store.give(
          new Map([...eventsByEntity].map(([it, events]) => [it, { events }])),
        );
      return { knex, registry, store, give };
    }

    it.each<[string, fc.Arbitrary<EntityDeliveries[]>, number]>([
      [
        'in any order',
        fc
          .array(batch, { minLength: 4, maxLength: 8 })
          .map(batches => batches.map(events => ({ events }))),
        15,
      ],
      [
        'mostly in order',
        fc
          .array(orderly, { minLength: 5, maxLength: 15 })
          .map(it => inOrder(it).map(events => ({ events }))),
        40,
      ],
      ['with removals', fc.array(removing, { minLength: 4, maxLength: 8 }), 15],
    ])(
      'observes after every batch of a random stream what the full computation observes: %s',
      async (_, streams, numRuns) => {
        const { knex, store } = await setUp(15);
        let entity = 0;
        await fc.assert(
          fc.asyncProperty(streams, async batches => {
            const entityRef = `component:default/service-${entity % 15}`;
            entity += 1;
            for (const table of TABLES) {
              await knex(table).delete();
            }
            for (const deliveries of batches) {
              await store.give(new Map([[entityRef, deliveries]]));
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
          }),
          { numRuns },
        );
      },
    );

    it('keeps everything that is known of an event, the later given wins', async () => {
      const { store, give } = await setUp();
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
            outside: true,
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
      await give(new Map([[SERVICE, twice]]));
      await give(new Map([[SERVICE, full]]));
      await expect(store.getEvents(SERVICE)).resolves.toEqual(full);
    });

    it('gives the metrics of a window from stored samples, in a few statements', async () => {
      const { knex, store, give } = await setUp();
      const incidents = [
        {
          id: 'i',
          openedAt: START + 21.5 * HOUR,
          resolvedAt: START + 30 * HOUR,
        },
      ];
      const events = { ...lineOf(60), incidents };
      await give(new Map([[SERVICE, events]]));
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
      expect(statements.length).toBeLessThanOrEqual(10);
    });

    it('reads a window of one moment, though events are given meanwhile', async () => {
      const { knex, store, give } = await setUp();
      const { deployments, commits } = lineOf(2);
      const incident = { id: 'i', openedAt: START + 30 * 60_000 };
      await give(
        new Map([
          [
            SERVICE,
            { deployments: [deployments[0]], commits, incidents: [incident] },
          ],
        ]),
      );
      const before = await store.getObserved(SERVICE, PRODUCTION);
      // SQLite has one connection here: what is given waits for it.
      let given: Promise<void> | undefined;
      const { prototype } = knex.client.constructor;
      const query = prototype._query;
      prototype._query = async function _query(
        connection: unknown,
        statement: { sql: string },
      ) {
        const { sql } = statement;
        const rows = await query.call(this, connection, statement);
        if (!given && /^select.*"?dora_samples/.test(sql.replaceAll('`', ''))) {
          const events = { deployments: [deployments[1]], commits: [] };
          const moved = { ...incident, openedAt: START + 90 * 60_000 };
          given = give(new Map([[SERVICE, { ...events, incidents: [moved] }]]));
          await (databaseId === 'SQLITE_3' ? undefined : given);
        }
        return rows;
      };
      await expect(store.getObserved(SERVICE, PRODUCTION)).resolves.toEqual(
        before,
      );
      prototype._query = query;
      await given;
      const { incidents } = await store.getObserved(SERVICE, PRODUCTION);
      expect(incidents[0].deployment?.id).toBe('d1');
    });

    it('takes what is longest and largest of what events may be', async () => {
      const { store, give } = await setUp();
      // Three bytes in UTF-8 each, hardly any of them alike.
      const name = (seed: number) =>
        Array.from({ length: 255 }, (_, index) =>
          String.fromCharCode(
            0x4e00 + ((index * 7919 + seed * 104729) % 20000),
          ),
        ).join('');
      const at = '9999-12-31T23:59:59.999Z';
      const environment = name(0);
      const events = parseDoraEvents({
        deployments: [
          {
            id: name(1),
            environment,
            sha: name(2),
            status: 'success',
            url: name(3),
            finishedAt: at,
            startedAt: '0000-01-01T00:00:00Z',
          },
          {
            id: -(2 ** 53) + 1,
            environment,
            sha: name(4),
            status: 'failure',
            finishedAt: '0000-01-01T00:00:00Z',
          },
        ],
        commits: [
          {
            sha: name(2),
            parents: [name(4), name(5)],
            authoredAt: '0000-01-01T00:00:00Z',
            committedAt: at,
            reverts: name(6),
          },
        ],
        pullRequests: [
          {
            number: 2 ** 31 - 1,
            commits: [name(6)],
            mergeSha: name(2),
            mergedAt: at,
          },
        ],
        incidents: [
          {
            id: name(7),
            openedAt: at,
            deploymentId: name(1),
            fixedBy: name(1),
          },
        ],
      });
      await give(new Map([[SERVICE, events]]));
      const window = { from: -1e14, to: 1e15 };
      const observed = await store.getObserved(SERVICE, {
        environment,
        window,
      });
      expect(inAnyOrder(observed)).toEqual(
        inAnyOrder(observeDeliveries(events, { environment })),
      );
      const { deployments, ...others } = await store.getEvents(SERVICE);
      expect(others).toEqual({ ...events, deployments: undefined });
      expect(deployments).toEqual(expect.arrayContaining(events.deployments));
    });

    it('reads and writes with as few values a statement, however many deployments there are', async () => {
      const { knex, store, give } = await setUp();
      const { deployments, commits } = lineOf(5_000);
      const incidents = deployments.map(it => ({
        id: it.id,
        openedAt: it.finishedAt + HOUR / 2,
      }));
      const events = { deployments, commits, incidents };
      let most = 0;
      knex.on('query', ({ bindings = [] }) => {
        most = Math.max(most, bindings.length);
      });
      await give(new Map([[SERVICE, events]]));
      const observed = await store.getObserved(SERVICE, PRODUCTION);
      expect(most).toBeLessThan(100);
      expect(summarizeDora(observed, ALWAYS)).toEqual(
        computeDora(events, ALWAYS),
      );
    });

    it('tells the figures of days again whose deployments, recoveries and incidents are corrected', async () => {
      const { store, give } = await setUp();
      const day = (number: number) => START + number * 24 * HOUR;
      const incident = { id: 'i', openedAt: day(4), resolvedAt: day(5) };
      const events: DoraEvents = {
        deployments: [
          deployed(1, { finishedAt: day(1), status: 'failure' }),
          deployed(2, { finishedAt: day(2) }),
          deployed(3, { finishedAt: day(3), canary: 'succeeded' }),
        ],
        commits: [],
        incidents: [incident],
      };
      await give(new Map([[SERVICE, events]]));
      const corrected: DoraEvents = {
        deployments: [
          deployed(2, { finishedAt: day(2) + 2 * HOUR }),
          deployed(3, { finishedAt: day(3), canary: 'failed' }),
        ],
        commits: [],
        incidents: [{ ...incident, resolvedAt: day(6) }],
      };
      await give(new Map([[SERVICE, corrected]]));
      const expected = observeDeliveries({
        ...corrected,
        deployments: [events.deployments[0], ...corrected.deployments],
      });
      await expect(
        store.getDailyRollups(SERVICE, {
          environment: 'production',
          from: '2026-01-01',
          to: '2026-12-31',
        }),
      ).resolves.toEqual(
        [1, 2, 3].map(it =>
          rollUpDay(expected, new Date(day(it)).toISOString().slice(0, 10)),
        ),
      );
    });

    it('observes all anew that another engine had observed', async () => {
      const { knex, store, give } = await setUp(3);
      const entityRefs = [0, 1, 2].map(it => `component:default/service-${it}`);
      const events = lineOf(5);
      await give(new Map(entityRefs.map(it => [it, events])));
      await expect(store.getOutdated({ limit: 10 })).resolves.toEqual([]);
      await knex('dora_samples').update({
        brought: JSON.stringify({
          leadTimes: [],
          excludedLeadTimes: [],
          carriesRevert: true,
        }),
      });
      await knex('dora_marks').where({ sign: '+' }).delete();
      const older = { engine_version: 'older' };
      await knex('dora_entities').whereNot('entity_ref', SERVICE).update(older);
      await expect(store.getOutdated({ limit: 1 })).resolves.toEqual([
        entityRefs[1],
      ]);

      const next = { deployments: [deployed(5)], commits: [] };
      await give(new Map([[entityRefs[1], next]]));
      await expect(store.getOutdated({ limit: 10 })).resolves.toEqual([
        entityRefs[2],
      ]);
      await store.recompute([entityRefs[2]]);
      await expect(store.getOutdated({ limit: 10 })).resolves.toEqual([]);
      const deployments = [...events.deployments, deployed(5)];
      for (const [entityRef, given] of [
        [entityRefs[1], { ...events, deployments }],
        [entityRefs[2], events],
      ] as const) {
        const observed = await store.getObserved(entityRef, PRODUCTION);
        expect(inAnyOrder(observed)).toEqual(
          inAnyOrder(observeDeliveries(given)),
        );
      }
    });

    it('writes for one new deployment only its own cells', async () => {
      const { knex, give } = await setUp();
      const events = lineOf(500);
      const deployments = events.deployments.slice(0, -1);
      await give(new Map([[SERVICE, { ...events, deployments }]]));
      const last = { deployments: events.deployments.slice(-1), commits: [] };
      const statements = await countStatements(knex, () =>
        give(new Map([[SERVICE, last]])),
      );
      const writes = statements.filter(it =>
        /^(insert|update|delete)/.test(it),
      );
      // The deployment; its sample and that of the one before, whose next success it is; its marks; their day.
      expect(writes).toHaveLength(4);
      expect(statements.length).toBeLessThanOrEqual(22);
      const [{ count }] = await knex('dora_samples').count({ count: '*' });
      expect(Number(count)).toBe(500);
    });

    it('reads for one new deployment as many rows, however long the history is', async () => {
      const { knex, give } = await setUp();
      let rows = 0;
      knex.on(
        'query-response',
        (response: unknown[] | { rows?: unknown[] }) => {
          rows += ('rows' in response ? response.rows?.length : undefined) ?? 0;
          rows += Array.isArray(response) ? response.length : 0;
        },
      );
      const readFor = async (from: number, to: number) => {
        const { deployments, commits } = lineOf(to);
        const part = { from, to: to - 1 };
        const before = {
          deployments: deployments.slice(part.from, part.to),
          commits: commits.slice(part.from, part.to),
        };
        await give(new Map([[SERVICE, before]]));
        rows = 0;
        const last = {
          deployments: deployments.slice(part.to),
          commits: commits.slice(part.to),
        };
        await give(new Map([[SERVICE, last]]));
        return rows;
      };
      // At the same time of another day.
      const some = await readFor(0, 37);
      expect(some).toBeLessThan(50);
      await expect(readFor(37, 1_237)).resolves.toBe(some);
    });

    it('writes the same number of statements for 10 entities as for one', async () => {
      const { knex, give } = await setUp(10);
      const events = lineOf(5);
      const giveTo = (entities: number) =>
        countStatements(knex, () =>
          give(
            new Map(
              Array.from({ length: entities }, (_, index) => [
                `component:default/service-${index}`,
                events,
              ]),
            ),
          ),
        );
      const one = await giveTo(1);
      await knex('dora_samples').delete();
      const ten = await giveTo(10);
      expect(ten.length).toBeLessThanOrEqual(one.length + 1);
    });

    it('writes nothing but daily figures where all is observed anew, and comes out the same', async () => {
      const { knex, store, give } = await setUp();
      await give(new Map([[SERVICE, lineOf(50)]]));
      const before = await knex('dora_samples').orderBy('deployment_id');
      const statements = await countStatements(knex, () =>
        store.recompute([SERVICE]),
      );
      expect(
        statements.filter(it => /^(insert|update|delete)/.test(it)),
      ).toEqual([expect.stringMatching(/^insert into .dora_daily_rollups/)]);
      await knex('dora_samples').update({ is_rollback: true, brought: '{}' });
      await store.recompute([SERVICE]);
      await expect(
        knex('dora_samples').orderBy('deployment_id'),
      ).resolves.toEqual(before);
    });

    it('takes batches of one entity that come at the same time one after the other', async () => {
      const { store, give } = await setUp();
      const { deployments, commits } = lineOf(12);
      await Promise.all(
        deployments.map((deployment, index) =>
          give(
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
      const { store, give } = await setUp();
      await expect(
        give(
          new Map([
            [SERVICE, lineOf(1)],
            ['component:default/unknown', lineOf(1)],
          ]),
        ),
      ).rejects.toThrow('component:default/unknown is not known yet');
      const { deployments } = await store.getEvents(SERVICE);
      expect(deployments).toEqual([]);
    });

    it('keeps nothing of what is removed, as if it had never been given', async () => {
      const { knex, store, give } = await setUp(2);
      const other = 'component:default/service-1';
      const { deployments, commits } = lineOf(6);
      const rest = {
        deployments: [deployments[0], deployments[2], deployments[4]],
        commits,
        incidents: [{ id: 'kept', openedAt: START + 4.5 * HOUR }],
      };
      const gone = {
        deployments: [
          deployments[1],
          deployments[5],
          deployed(3, { id: 'back', finishedAt: START + 30 * HOUR }),
          deployed(1, { id: 'staged', environment: 'staging' }),
        ],
        incidents: [
          { id: 'unlinked', openedAt: START - HOUR },
          { id: 'gone', openedAt: START + 2.5 * HOUR },
        ],
      };
      const whole = {
        deployments: [...rest.deployments, ...gone.deployments],
        commits,
        incidents: [...rest.incidents, ...gone.incidents],
      };
      await give(
        new Map([
          [SERVICE, whole],
          [other, rest],
        ]),
      );
      const nothing = { deployments: [], commits: [] };
      await store.give(
        new Map([
          [
            SERVICE,
            {
              events: nothing,
              removed: {
                deployments: [...gone.deployments.map(it => it.id), 'unheard'],
                incidents: gone.incidents.map(it => it.id),
              },
            },
          ],
        ]),
      );
      const rowsOf = async (table: string, entityRef: string) => {
        const rows = await knex(table).where({ entity_ref: entityRef });
        return rows
          .map(it => JSON.stringify({ ...it, entity_ref: undefined }))
          .sort();
      };
      for (const table of TABLES) {
        expect(await rowsOf(table, SERVICE)).toEqual(
          await rowsOf(table, other),
        );
      }

      const statements = await countStatements(knex, () =>
        store.give(
          new Map([
            [SERVICE, { events: nothing, removed: { incidents: ['gone'] } }],
          ]),
        ),
      );
      expect(
        statements.filter(it => /^(insert|update|delete)/.test(it)),
      ).toEqual([]);
    });

    it('forgets everything of an entity that is removed', async () => {
      const { knex, registry, give } = await setUp(2);
      const incidents = [{ id: 'i', openedAt: START + HOUR }];
      const pullRequests = [{ number: 1, commits: ['c1'] }];
      const other = 'component:default/service-1';
      const events = { ...lineOf(3), incidents, pullRequests };
      await give(
        new Map([
          [SERVICE, events],
          [other, events],
        ]),
      );
      const later = new Date('2026-05-01T10:00:01Z');
      await registry.register([toRegisteredEntity(testEntity('service-1'))], {
        seenAt: later,
      });
      await registry.removeUnseenSince(later);
      for (const table of TABLES) {
        await expect(
          knex(table).distinct('entity_ref').pluck('entity_ref'),
        ).resolves.toEqual([other]);
      }
    });
  },
);

function merge(batches: readonly EntityDeliveries[]): DoraEvents {
  const merged: Required<DoraEvents> = {
    deployments: [],
    commits: [],
    pullRequests: [],
    incidents: [],
  };
  for (const { events, removed } of batches) {
    const { deployments = [], incidents = [] } = removed ?? {};
    merged.deployments = merged.deployments
      .filter(it => !deployments.includes(it.id))
      .concat(events.deployments);
    merged.incidents = merged.incidents
      .filter(it => !incidents.includes(it.id))
      .concat(events.incidents ?? []);
    merged.commits.push(...events.commits);
    merged.pullRequests.push(...(events.pullRequests ?? []));
  }
  return merged;
}
