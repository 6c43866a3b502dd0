import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { FactProvider } from '@waymark/plugin-waymark-node';
import { Knex } from 'knex';
import { startTestPlugin, testEntity } from '../__testUtils__';
import {
  DatabaseEntityRegistry,
  DatabaseFactStore,
  migrateDatabase,
} from '../database';
import { toRegisteredEntity } from '../entities';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const FACTS = '/api/waymark/facts';
const SHOP = 'component:default/shop';
const SECRET = 'component:default/secret';

const coverage: FactProvider = {
  id: 'ci',
  title: 'CI',
  schemas: [{ name: 'ci.branch', type: 'string', description: 'Branch' }],
  observe: async () => new Map(),
};

const CONFIG = {
  waymark: {
    facts: [
      {
        name: 'tests.coverage',
        type: 'number',
        unit: '%',
        freshFor: 'P7D',
        description: 'Lines that tests cover',
      },
      { name: 'sbom', type: 'list', description: 'What it is made of' },
    ],
  },
};

describe.each(databases.eachSupportedId())(
  'routes about facts on %s',
  databaseId => {
    let knex: Knex;
    let plugin: Awaited<ReturnType<typeof startTestPlugin>>;
    const fact = {
      entityRef: 'Component:shop',
      name: 'tests.coverage',
      value: 81.5,
      observedAt: '2026-05-01T12:00:00+02:00',
      source: 'pipeline',
      evidence: 'https://ci.example.com/1',
    };
    const push = (...facts: unknown[]) =>
      plugin.api.post(FACTS).send({ facts });
    const stored = () => DatabaseFactStore.create({ knex }).getFacts(SHOP);

    async function start(denied: string[] = []) {
      return startTestPlugin({
        knex,
        entities: [testEntity('shop'), testEntity('secret')],
        collectors: [],
        factProviders: [coverage],
        config: CONFIG,
        denied,
      });
    }

    beforeEach(async () => {
      knex = await databases.init(databaseId);
      await migrateDatabase({ getClient: async () => knex });
      const registry = DatabaseEntityRegistry.create({ knex, shards: 1 });
      await registry.register(
        ['shop', 'secret'].map(it => toRegisteredEntity(testEntity(it))),
        { seenAt: new Date() },
      );
      plugin = await start([SECRET]);
    });

    afterEach(() => plugin.stop());

    it('list everything that checks can read', async () => {
      const { status, body } = await plugin.api.get(FACTS);
      expect(status).toBe(200);
      expect(body.facts).toContainEqual({
        name: 'tests.coverage',
        type: 'number',
        unit: '%',
        freshFor: 604_800_000,
        description: 'Lines that tests cover',
        source: 'pushed',
      });
      const sources = new Set(
        body.facts.map((it: FactProvider & { source: string }) => it.source),
      );
      expect(sources).toEqual(new Set(['catalog', 'ci', 'pushed', 'roadmap']));
    });

    it('store what is pushed, once', async () => {
      const first = await push(fact);
      expect([first.status, first.body]).toEqual([
        200,
        { accepted: 1, unchanged: 0, rejected: [] },
      ]);
      const second = await push(fact, {
        ...fact,
        observedAt: '2026-05-01T09:00:00Z',
      });
      expect(second.body).toEqual({ accepted: 2, unchanged: 2, rejected: [] });
      await expect(stored()).resolves.toEqual([
        {
          name: 'tests.coverage',
          value: 81.5,
          observedAt: Date.parse('2026-05-01T10:00:00Z'),
          source: 'pipeline',
          evidence: 'https://ci.example.com/1',
        },
      ]);
      await expect(knex('fact_history')).resolves.toHaveLength(1);
    });

    it('name what is wrong of each fact, and keep the others', async () => {
      const { status, body } = await push(
        fact,
        { ...fact, name: 'ci.branch', value: 'main' },
        { ...fact, value: '81' },
        { ...fact, name: 'sbom', value: ['x'.repeat(70_000)] },
        { ...fact, observedAt: new Date(Date.now() + 360_000).toISOString() },
        { ...fact, entityRef: 'component:default/none' },
        { ...fact, entityRef: SECRET },
        { ...fact, observedAt: 'yesterday' },
        'nonsense',
        { ...fact, evidence: 'a\u0000b' },
        { ...fact, entityRef: 'shop' },
        { ...fact, observedAt: '2026-05-01T10:00:01Z', value: null },
      );
      expect(status).toBe(200);
      expect({ ...body, rejected: undefined }).toEqual({
        accepted: 2,
        unchanged: 0,
      });
      expect(
        body.rejected.map((it: { index: number; error: { kind: string } }) => [
          it.index,
          it.error.kind,
        ]),
      ).toEqual([
        [1, 'unknown-fact'],
        [2, 'fact-of-wrong-type'],
        [3, 'fact-too-large'],
        [4, 'observed-in-future'],
        [5, 'unknown-entity'],
        [6, 'unknown-entity'],
        [7, 'malformed'],
        [8, 'malformed'],
        [9, 'malformed'],
        [10, 'malformed'],
      ]);
      expect(body.rejected[5]).toMatchObject({
        entityRef: SECRET,
        name: 'tests.coverage',
      });
      await expect(stored()).resolves.toMatchObject([{ value: null }]);
    });

    it('refuse a body of which nothing can be taken', async () => {
      const { status, body } = await push(
        { ...fact, name: 'a' },
        { ...fact, entityRef: SECRET },
      );
      expect(status).toBe(400);
      expect(body.error.message).toMatch(
        /facts\.0: unknown-fact: .* facts\.1: unknown-entity: /,
      );
      for (const wrong of [
        {},
        { facts: {} },
        { facts: Array(1001).fill(fact) },
      ]) {
        const answer = await plugin.api.post(FACTS).send(wrong);
        expect([answer.status, answer.body.error.name]).toEqual([
          400,
          'InputError',
        ]);
      }
      const nothing = await plugin.api.post(FACTS);
      expect(nothing.status).toBe(400);
      const broken = await plugin.api
        .post(FACTS)
        .type('json')
        .send('{"facts": [');
      expect(broken.status).toBe(400);
      const large = await push({ ...fact, value: 'x'.repeat(1_100_000) });
      expect(large.status).toBe(413);
      const empty = await push();
      expect(empty.body).toEqual({ accepted: 0, unchanged: 0, rejected: [] });
      await expect(stored()).resolves.toEqual([]);
    });

    it('take facts only from those who may push', async () => {
      await plugin.stop();
      plugin = await start(['waymark.fact.push']);
      const denied = await push(fact);
      expect(denied.status).toBe(403);
      const anonymous = await push(fact).set(
        'authorization',
        mockCredentials.none.header(),
      );
      expect(anonymous.status).toBe(401);
      const unread = await plugin.api
        .get(FACTS)
        .set('authorization', mockCredentials.none.header());
      expect(unread.status).toBe(401);
      await expect(stored()).resolves.toEqual([]);
    });

    it('put down who pushed', async () => {
      await push(fact, { ...fact, name: 'a' });
      expect(plugin.auditor.createEvent).toHaveBeenCalledWith(
        expect.objectContaining({
          eventId: 'fact-push',
          meta: { facts: 2, entityRefs: [SHOP] },
        }),
      );
    });

    it('observe an entity that is refreshed, from its catalog entry to its roadmap', async () => {
      const { status } = await plugin.api.post(
        '/api/waymark/entities/component/default/shop/refresh',
      );
      expect(status).toBe(200);
      const facts = new Map((await stored()).map(it => [it.name, it.value]));
      expect(facts.get('catalog.links')).toBe(0);
      expect(facts.get('roadmap.exists')).toBe(false);
    });
  },
);
