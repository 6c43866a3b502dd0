import { TestDatabases } from '@backstage/backend-test-utils';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { Knex } from 'knex';
import { testEntity } from '../__testUtils__';
import { toRegisteredEntity } from '../entities';
import { FactObservation } from '../facts';
import { DatabaseEntityRegistry } from './DatabaseEntityRegistry';
import { DatabaseEntitySnapshots } from './DatabaseEntitySnapshots';
import { DatabaseFactStore } from './DatabaseFactStore';
import { migrateDatabase } from './migrateDatabase';
import { readFactHistory } from './readFactHistory';
import { readFacts } from './readFacts';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const NOW = Date.parse('2026-05-01T10:00:00Z');
const SHOP = 'component:default/shop';
const LEASE = 180_000;

describe.each(databases.eachSupportedId())(
  'DatabaseFactStore on %s',
  databaseId => {
    async function setUp(names: string[] = ['shop']) {
      const knex = await databases.init(databaseId);
      await migrateDatabase({ getClient: async () => knex });
      const registry = DatabaseEntityRegistry.create({ knex, shards: 1 });
      const snapshots = DatabaseEntitySnapshots.create({
        knex,
        sources: ['ci', 'other'],
      });
      const store = DatabaseFactStore.create({ knex });
      async function register(...entities: ReturnType<typeof testEntity>[]) {
        await registry.register(
          entities.map(it => toRegisteredEntity(it)),
          { seenAt: new Date(NOW) },
        );
        await snapshots.save(entities);
      }
      await register(...names.map(it => testEntity(it)));

      async function take(now = NOW) {
        return store.take('ci', { now, lease: LEASE, limit: 500 });
      }

      /** Observes the shop, and tells which entities are due for evaluation then. */
      async function observe(
        now: number,
        values: Record<string, string | number | null> | undefined,
        more: Partial<FactObservation> & { evidence?: string } = {},
      ) {
        const { evidence, ...observation } = more;
        const batch = await store.take('ci', {
          now,
          lease: LEASE,
          limit: 1,
          entityRef: SHOP,
        });
        const facts =
          values &&
          Object.entries(values).map(([name, value]) => ({
            name,
            value,
            evidence,
          }));
        await knex('scorecard_entities').update({ evaluate_at: null });
        return store.save(
          batch!,
          new Map([[SHOP, { facts, ...observation }]]),
          {
            names: ['a', 'b'],
            dueAt: () => now + 3_600_000,
          },
        );
      }
      const history = async (name = 'a') =>
        (await readFactHistory(knex, [SHOP], [name])).get(SHOP)?.get(name) ??
        [];
      return {
        knex,
        registry,
        snapshots,
        store,
        register,
        take,
        observe,
        history,
      };
    }

    it('keeps one row of a fact, and its history only on change', async () => {
      const { knex, store, observe, history } = await setUp();
      await expect(observe(NOW, { a: 1, b: null })).resolves.toEqual([SHOP]);
      await expect(observe(NOW + 10, { a: 1, b: null })).resolves.toEqual([]);
      await expect(
        observe(NOW + 20, { a: 1, b: null }, { evidence: 'https://ci/1' }),
      ).resolves.toEqual([]);
      await expect(store.getFacts(SHOP)).resolves.toEqual([
        {
          name: 'a',
          value: 1,
          observedAt: NOW + 20,
          source: 'ci',
          evidence: 'https://ci/1',
        },
        {
          name: 'b',
          value: null,
          observedAt: NOW + 20,
          source: 'ci',
          evidence: 'https://ci/1',
        },
      ]);
      expect(await history()).toEqual([{ value: 1, since: NOW }]);
      expect(await history('b')).toEqual([{ value: null, since: NOW }]);

      await expect(observe(NOW + 30, { a: 2, b: null })).resolves.toEqual([
        SHOP,
      ]);
      const [row] = await knex('facts').where({ name: 'a' });
      expect({ ...row, since: Number(row.since) }).toEqual({
        entity_ref: SHOP,
        name: 'a',
        value: '2',
        since: NOW + 30,
        observed_at: null,
        source: 'ci',
        evidence: null,
      });
      expect(await history()).toEqual([
        { value: 1, since: NOW },
        { value: 2, since: NOW + 30 },
      ]);
      const [{ evaluate_at: at }] = await knex('scorecard_entities');
      expect(Number(at)).toBe(0);
    });

    it('notes that a fact is gone, and that it is back, also by a clock that is behind', async () => {
      const { store, observe, history } = await setUp();
      await observe(NOW, { a: 1, b: 1 });
      await expect(observe(NOW + 10, { b: 1 })).resolves.toEqual([SHOP]);
      await expect(observe(NOW + 20, { b: 1 })).resolves.toEqual([]);
      expect((await store.getFacts(SHOP)).map(it => it.name)).toEqual(['b']);
      expect(await history()).toEqual([
        { value: 1, since: NOW },
        { since: NOW + 10 },
      ]);
      await observe(NOW + 5, { a: 1, b: 1 });
      expect(await history()).toEqual([
        { value: 1, since: NOW },
        { value: 1, since: NOW + 10 },
      ]);
    });

    it('keeps the last good facts of a source that fails, with their age', async () => {
      const { knex, store, observe } = await setUp();
      await observe(NOW, { a: 1 });
      const error = { kind: 'not-observed', message: 'No.', remedy: 'Wait.' };
      await expect(observe(NOW + 10, undefined, { error })).resolves.toEqual(
        [],
      );
      await expect(store.getSources(SHOP)).resolves.toEqual([
        { source: 'ci', observedAt: NOW, error },
        { source: 'other', observedAt: undefined, error: undefined },
      ]);
      expect((await store.getFacts(SHOP))[0]).toMatchObject({
        value: 1,
        observedAt: NOW,
      });
      await observe(NOW + 20, { a: 1 });
      await expect(store.getSources(SHOP)).resolves.toMatchObject([
        { source: 'ci', observedAt: NOW + 20, error: undefined },
        { source: 'other' },
      ]);
      await knex('entities').delete();
      await expect(knex('facts')).resolves.toEqual([]);
    });

    it('makes what waits for a new observation due for evaluation though nothing has changed', async () => {
      const { knex, store, observe } = await setUp();
      await observe(NOW, { a: 1 });
      await knex('scorecard_entities').update({ has_stale: true });
      await expect(observe(NOW + 10, { a: 1 })).resolves.toEqual([SHOP]);
      const fact = { entityRef: SHOP, name: 'p', value: 1, source: 'pushed' };
      await store.push([{ ...fact, observedAt: NOW }]);
      await expect(
        store.push([{ ...fact, observedAt: NOW + 10 }]),
      ).resolves.toMatchObject({ unchanged: 0, dueEntityRefs: [SHOP] });
    });

    it('also makes that due which is found to wait for one just now', async () => {
      const { knex, store } = await setUp();
      const fact = { entityRef: SHOP, name: 'p', value: 1, source: 'pushed' };
      await store.push([{ ...fact, observedAt: NOW }]);
      await knex('scorecard_entities').update({ evaluate_at: null });
      let pushed: ReturnType<typeof store.push>;
      await knex.transaction(async evaluation => {
        await evaluation('scorecard_entities').forUpdate().select();
        pushed = store.push([{ ...fact, observedAt: NOW + 10 }]);
        // Long enough for it to come as far as it can.
        await new Promise(resolve => setTimeout(resolve, 200));
        await evaluation('scorecard_entities').update({ has_stale: true });
      });
      await expect(pushed!).resolves.toMatchObject({ dueEntityRefs: [SHOP] });
    });

    it('shares due work between replicas, and takes up what a dead one left', async () => {
      const names = Array.from(
        { length: 20 },
        (_, index) => `service-${index}`,
      );
      const { store, take } = await setUp(names);
      const batches = await Promise.all(
        [1, 2, 3].map(() =>
          store.take('ci', { now: NOW, lease: LEASE, limit: 8 }),
        ),
      );
      batches.push(await take());
      const taken = batches.flatMap(it =>
        (it?.entities ?? []).map(entity => stringifyEntityRef(entity)),
      );
      expect(taken).toHaveLength(20);
      expect(new Set(taken).size).toBe(20);
      await expect(take(NOW + LEASE - 1)).resolves.toBeUndefined();
      const again = await take(NOW + LEASE);
      expect(again?.entities).toHaveLength(20);
      await store.release(again!);
      expect((await take(NOW + LEASE))?.entities).toHaveLength(20);
    });

    it('stores nothing of what has changed, is gone or was taken by another meanwhile', async () => {
      const { store, registry, register, take } = await setUp([
        'changed',
        'gone',
        'taken',
        'kept',
      ]);
      const batch = await take();
      await register(
        testEntity('changed', { new: 'x' }),
        testEntity('taken'),
        testEntity('kept'),
      );
      await registry.register([toRegisteredEntity(testEntity('gone'))], {
        seenAt: new Date(0),
      });
      await registry.register(
        ['changed', 'taken', 'kept'].map(it =>
          toRegisteredEntity(testEntity(it)),
        ),
        { seenAt: new Date(NOW + 1) },
      );
      await registry.removeUnseenSince(new Date(NOW + 1));
      const taken = 'component:default/taken';
      await store.take('ci', {
        now: NOW + 10,
        lease: LEASE,
        limit: 1,
        entityRef: taken,
      });
      const facts = [{ name: 'a', value: 1 }];
      const saved = await store.save(
        batch!,
        new Map(batch!.entities.map(it => [stringifyEntityRef(it), { facts }])),
        { names: ['a'], dueAt: () => undefined },
      );
      expect(saved).toEqual(['component:default/kept']);
      const rest = await take(NOW + 20);
      expect(rest?.entities).toMatchObject([
        { metadata: { annotations: { new: 'x' } } },
      ]);
    });

    it('is due for a source that is new, and once more when the entity changes', async () => {
      const { knex, store, register, take } = await setUp();
      await store.addSources(['ci', 'new']);
      await store.addSources(['new']);
      await expect(
        knex('fact_sources').orderBy('source').pluck('source'),
      ).resolves.toEqual(['ci', 'new', 'other']);
      await knex('fact_sources').update({ due_at: null });
      await register(testEntity('shop'));
      await expect(take()).resolves.toBeUndefined();
      await register(testEntity('shop', { changed: 'yes' }));
      await expect(
        store.take('new', { now: NOW, lease: LEASE, limit: 9 }),
      ).resolves.toMatchObject({ source: 'new', observedAt: NOW });
      expect((await take())?.entities).toHaveLength(1);
    });

    it('takes pushed facts once, in the order in which they were observed', async () => {
      const { store, history } = await setUp();
      const fact = (value: number, at: number, evidence?: string) => ({
        entityRef: SHOP,
        name: 'p',
        value,
        observedAt: NOW + at,
        source: 'pipeline',
        evidence,
      });
      const push = async (...facts: ReturnType<typeof fact>[]) =>
        (await store.push(facts)).unchanged;
      await expect(push(fact(2, 20), fact(1, 10))).resolves.toBe(0);
      await expect(push(fact(2, 20), fact(1, 10))).resolves.toBe(2);
      await expect(push(fact(2, 30))).resolves.toBe(0);
      await expect(push(fact(9, 25))).resolves.toBe(1);
      await expect(push(fact(3, 30, 'https://ci/3'))).resolves.toBe(0);
      await expect(store.getFacts(SHOP)).resolves.toEqual([
        {
          name: 'p',
          value: 3,
          observedAt: NOW + 30,
          source: 'pipeline',
          evidence: 'https://ci/3',
        },
      ]);
      expect(await history('p')).toEqual([
        { value: 1, since: NOW + 10 },
        { value: 2, since: NOW + 20 },
        { value: 3, since: NOW + 30 },
      ]);
      await expect(
        store.push([{ ...fact(1, 1), entityRef: 'component:default/new' }]),
      ).resolves.toEqual({
        unchanged: 0,
        unknownEntityRefs: new Set(['component:default/new']),
        dueEntityRefs: [],
      });
    });

    it('loses nothing of what is pushed and observed of one entity at once', async () => {
      const { store, observe, history } = await setUp();
      await observe(NOW, { a: 0 });
      await Promise.all([
        ...Array.from({ length: 10 }, (_, index) =>
          store.push([
            {
              entityRef: SHOP,
              name: 'p',
              value: index,
              observedAt: NOW + index,
              source: 'pushed',
            },
          ]),
        ),
        observe(NOW + 1, { a: 1 }),
      ]);
      const facts = await store.getFacts(SHOP);
      expect(facts.map(it => [it.name, it.value])).toEqual([
        ['a', 1],
        ['p', 9],
      ]);
      expect((await history('p')).at(-1)).toEqual({ value: 9, since: NOW + 9 });
    });

    it('is the same whatever the order of keys, and keeps any text', async () => {
      const { store, observe } = await setUp();
      const value = { b: [{ d: 'é\u0000"', c: 1 }], a: null };
      const other = { a: null, b: [{ c: 1, d: 'é\u0000"' }] };
      await expect(
        observe(NOW, undefined, { facts: [{ name: 'a', value }] }),
      ).resolves.toEqual([SHOP]);
      await expect(
        observe(NOW + 1, undefined, { facts: [{ name: 'a', value: other }] }),
      ).resolves.toEqual([]);
      expect((await store.getFacts(SHOP))[0].value).toEqual(value);
    });

    it('takes as many statements for 500 entities as for 10', async () => {
      const counts: number[][] = [];
      for (const size of [10, 500]) {
        const names = Array.from({ length: size }, (_, index) => `s-${index}`);
        const { knex, store, snapshots, take } = await setUp(names);
        const count = countStatements(knex);
        const entities = names.map(it => testEntity(it, { new: 'x' }));
        await snapshots.save(entities);
        const saved = count();
        await snapshots.save(entities);
        const savedAgain = count();
        const batch = await take();
        const taken = count();
        const observations = (value: number) =>
          new Map(
            batch!.entities.map(it => [
              stringifyEntityRef(it),
              {
                facts: Array.from({ length: 30 }, (_, index) => ({
                  name: `f${index}`,
                  value,
                })),
              },
            ]),
          );
        const options = {
          names: Array.from({ length: 30 }, (_, index) => `f${index}`),
          dueAt: () => 0,
        };
        await store.save(batch!, observations(1), options);
        const stored = count();
        await store.save((await take())!, observations(2), options);
        const changed = count();
        const refs = [...observations(1).keys()];
        const known = await readFacts(knex, refs);
        expect([known.size, known.get(refs[0])?.size]).toEqual([size, 30]);
        await readFactHistory(knex, refs, ['f1']);
        const read = count();
        await store.push(
          refs.map(it => ({
            entityRef: it,
            name: 'p',
            value: 1,
            observedAt: NOW,
            source: 'pushed',
          })),
        );
        counts.push([
          saved,
          savedAgain,
          taken,
          // Rows are written in batches of 2,000, which are some megabytes.
          stored - (size > 10 ? 2 * 7 : 0),
          changed - (size > 10 ? 2 * 7 : 0),
          read,
          count(),
        ]);
      }
      expect(counts[1]).toEqual(counts[0]);
    });
  },
);

/** Counts the statements since the last time it was asked. */
function countStatements(knex: Knex): () => number {
  let count = 0;
  knex.on('query', () => {
    count += 1;
  });
  return () => {
    const counted = count;
    count = 0;
    return counted;
  };
}
