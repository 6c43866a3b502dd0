import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { FactProvider } from '@waymark/plugin-waymark-node';
import { testEntity } from '../__testUtils__';
import {
  DatabaseEntityRegistry,
  DatabaseEntitySnapshots,
  DatabaseFactStore,
  migrateDatabase,
} from '../database';
import { toRegisteredEntity } from '../entities';
import { observeDueFacts, observeEntity } from './observeDueFacts';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const SHOP = 'component:default/shop';
const BANK = 'component:default/bank';

describe.each(databases.eachSupportedId())(
  'observing facts on %s',
  databaseId => {
    async function setUp(names = ['shop', 'bank']) {
      const knex = await databases.init(databaseId);
      await migrateDatabase({ getClient: async () => knex });
      const registry = DatabaseEntityRegistry.create({ knex, shards: 1 });
      const snapshots = DatabaseEntitySnapshots.create({
        knex,
        sources: ['ci'],
      });
      const store = DatabaseFactStore.create({ knex });
      let now = Date.parse('2026-05-01T10:00:00Z');
      const discover = async (...entities: ReturnType<typeof testEntity>[]) => {
        await registry.register(
          entities.map(it => toRegisteredEntity(it)),
          { seenAt: new Date(now) },
        );
        await snapshots.save(entities);
      };
      await discover(...names.map(it => testEntity(it)));

      const observe = jest.fn<
        ReturnType<FactProvider['observe']>,
        Parameters<FactProvider['observe']>
      >();
      const provider: FactProvider = {
        id: 'ci',
        title: 'CI',
        schemas: [
          { name: 'coverage', type: 'number', description: 'Coverage' },
          { name: 'branch', type: 'string', description: 'Branch' },
        ],
        frequency: 3_600_000,
        observe,
      };
      const answer = (value: number) =>
        observe.mockImplementation(
          async entities =>
            new Map(
              entities.map(it => [
                stringifyEntityRef(it),
                [{ name: 'coverage', value }],
              ]),
            ),
        );
      answer(1);
      const onFacts = jest.fn(async (_: readonly string[]) => {});
      const context = {
        store,
        providers: [provider],
        onFacts,
        logger: mockServices.logger.mock(),
        clock: () => new Date(now),
      };
      return {
        knex,
        store,
        observe,
        answer,
        onFacts,
        discover,
        /** Lets time pass, and the task run. */
        async run(minutes = 0, signal = new AbortController().signal) {
          now += minutes * 60_000;
          await observeDueFacts(provider, context, signal);
        },
        refresh: () =>
          observeEntity(SHOP, context, new AbortController().signal),
        async values(entityRef = SHOP) {
          const facts = await store.getFacts(entityRef);
          return Object.fromEntries(facts.map(it => [it.name, it.value]));
        },
        async error(entityRef = SHOP) {
          return (await store.getSources(entityRef))[0].error;
        },
      };
    }

    it('asks at once, at its frequency and after changes, and tells of changes alone', async () => {
      const { run, observe, onFacts, discover, answer, refresh } =
        await setUp();
      await run();
      await run(59);
      expect(observe).toHaveBeenCalledTimes(1);
      expect(onFacts.mock.calls).toEqual([[[BANK, SHOP]]]);
      await run(1);
      expect(observe).toHaveBeenCalledTimes(2);
      expect(onFacts).toHaveBeenCalledTimes(1);

      answer(2);
      await discover(
        testEntity('shop', { changed: 'yes' }),
        testEntity('bank'),
      );
      await run();
      expect(observe.mock.calls[2][0]).toMatchObject([
        { metadata: { annotations: { changed: 'yes' } } },
      ]);
      expect(onFacts.mock.calls[1]).toEqual([[SHOP]]);
      answer(3);
      await refresh();
      expect(onFacts.mock.calls[2]).toEqual([[SHOP]]);
    });

    it('takes entities in batches of at most 500', async () => {
      const names = Array.from({ length: 1001 }, (_, index) => `s-${index}`);
      const { run, observe, onFacts } = await setUp(names);
      await run();
      expect(observe.mock.calls.map(([it]) => it.length)).toEqual([
        500, 500, 1,
      ]);
      expect(onFacts.mock.calls.flatMap(([it]) => it)).toHaveLength(1001);
    });

    it('keeps the last good facts where a provider fails, wholly or for one entity, and tries again', async () => {
      const { run, observe, answer, values, error } = await setUp();
      await run();
      observe.mockRejectedValueOnce(new Error('CI is down'));
      await run(60);
      expect(await values()).toEqual({ coverage: 1 });
      expect(await error()).toMatchObject({
        kind: 'not-observed',
        message: 'The facts of CI could not be observed: CI is down',
      });
      observe.mockResolvedValueOnce('nonsense' as never);
      await run(5);
      expect(await error()).toMatchObject({ kind: 'not-observed' });

      observe.mockResolvedValueOnce(
        new Map([
          [BANK, new Error('no access\0\ud83d')],
          [SHOP, [{ name: 'coverage', value: 5 }]],
        ] as never),
      );
      await run(5);
      expect(await values()).toEqual({ coverage: 5 });
      expect(await error()).toBeUndefined();
      expect(await values(BANK)).toEqual({ coverage: 1 });
      expect((await error(BANK))?.message).toMatch(/: no access {2}$/);
      answer(6);
      await run(5);
      expect(await values(BANK)).toEqual({ coverage: 6 });
      expect(await values()).toEqual({ coverage: 5 });
    });

    it('leaves out what is wrong, and forgets what is left out', async () => {
      const { run, observe, values, error } = await setUp();
      await run();
      observe.mockResolvedValueOnce(
        new Map([
          [
            SHOP,
            [
              { name: 'coverage', value: 'high' },
              { name: 'branch', value: 'main' },
              { name: 'other', value: 1 },
            ],
          ],
        ]),
      );
      await run(60);
      expect(await values()).toEqual({ branch: 'main' });
      expect(await values(BANK)).toEqual({});
      expect(await error()).toMatchObject({
        kind: 'fact-of-wrong-type',
        message: expect.stringContaining('1 more'),
      });
      expect(await error(BANK)).toBeUndefined();
    });

    it('gives back at once what it took when it is ended, though the provider does not answer', async () => {
      const { run, observe, answer, values } = await setUp();
      const ended = new AbortController();
      observe.mockImplementationOnce(() => {
        ended.abort();
        return new Promise(() => {});
      });
      await run(0, ended.signal);
      expect(await values()).toEqual({});
      answer(7);
      await run();
      expect(await values()).toEqual({ coverage: 7 });
    });
  },
);
