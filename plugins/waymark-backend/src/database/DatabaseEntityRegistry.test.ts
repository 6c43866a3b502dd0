import { TestDatabases } from '@backstage/backend-test-utils';
import { CollectedEntity } from '@waymark/plugin-waymark-node';
import { collectedAnnotations, toRegisteredEntity } from '../entities';
import { testEntity } from '../__testUtils__';
import { DatabaseEntityRegistry } from './DatabaseEntityRegistry';
import { migrateDatabase } from './migrateDatabase';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())(
  'DatabaseEntityRegistry on %s',
  databaseId => {
    async function setUp() {
      const knex = await databases.init(databaseId);
      await migrateDatabase({ getClient: async () => knex });
      const registry = DatabaseEntityRegistry.create({ knex, shards: 4 });
      return { knex, registry };
    }

    it('holds 1,000 entities of one page once each, on every shard', async () => {
      const { knex, registry } = await setUp();
      const entities = Array.from({ length: 1000 }, (_, index) =>
        toRegisteredEntity(testEntity(`service-${index}`)),
      );
      const seenAt = new Date('2026-05-01T10:00:00.123Z');
      await registry.register([...entities, entities[0]], { seenAt });
      await registry.register(entities, { seenAt });

      await expect(registry.getState()).resolves.toEqual({
        count: 1000,
        oldestSeenAt: seenAt,
        newestRegisteredAt: seenAt,
      });
      const shards = await knex('entities').distinct('shard').orderBy('shard');
      expect(shards.map(({ shard }) => shard)).toEqual([0, 1, 2, 3]);
    });

    it.each([
      ['first', ['10:00:00', '10:05:00']],
      ['last', ['10:05:00', '10:00:00']],
    ])(
      'keeps what was seen, also where a clock that is behind is %s to say so',
      async (_, times) => {
        const { registry } = await setUp();
        const seenAts = times.map(time => new Date(`2026-05-01T${time}Z`));
        for (const seenAt of seenAts) {
          await registry.register([toRegisteredEntity(testEntity('kept'))], {
            seenAt,
          });
        }
        const late = new Date('2026-05-01T10:05:00Z');
        await expect(registry.removeUnseenSince(late)).resolves.toBe(0);
        await expect(registry.getState()).resolves.toMatchObject({
          oldestSeenAt: late,
        });
      },
    );

    it('forgets what was not seen again, and knows an empty catalog', async () => {
      const { registry } = await setUp();
      await expect(registry.getState()).resolves.toEqual({
        count: 0,
        oldestSeenAt: undefined,
      });
      const [gone, kept] = ['gone', 'kept'].map(name =>
        toRegisteredEntity(testEntity(name)),
      );
      const first = new Date('2026-05-01T10:00:00Z');
      const second = new Date('2026-05-01T10:05:00Z');
      await registry.register([gone, kept], { seenAt: first });
      await registry.register([kept], { seenAt: second });

      await expect(registry.removeUnseenSince(second)).resolves.toBe(1);
      await expect(registry.getState()).resolves.toEqual({
        count: 1,
        oldestSeenAt: second,
        newestRegisteredAt: first,
      });
    });

    it('tells by its version whether an entity has come, changed or gone, and else nothing', async () => {
      const { registry } = await setUp();
      const versions: string[] = [await registry.getVersion()];
      let now = Date.parse('2026-05-01T10:00:00Z');
      const register = async (name: string, plan?: string) => {
        const entity = testEntity(
          name,
          plan ? { 'waymark/roadmap': plan } : {},
        );
        await registry.register([toRegisteredEntity(entity)], {
          seenAt: new Date(now),
        });
      };
      const note = async (isNews: boolean) => {
        const version = await registry.getVersion();
        expect(versions.includes(version)).toBe(!isNews);
        versions.push(version);
      };
      await register('first');
      await note(true);
      now += 1000;
      await register('first');
      await registry.removeUnseenSince(new Date(now));
      await note(false);
      await register('first', 'a.md');
      await note(true);
      // The one comes as the other goes, at the same time.
      await register('second');
      await note(true);
      now += 1000;
      await register('third');
      await note(true);
      await register('second');
      await registry.removeUnseenSince(new Date(now));
      await note(true);
      await registry.removeUnseenSince(new Date(now + 1));
      await note(true);
      await register('third');
      await note(true);
    });

    it('lists entities page by page, with the annotations of collectors', async () => {
      const { registry } = await setUp();
      const names = collectedAnnotations([
        { annotations: ['example.com/slug', 'waymark/roadmap'] },
      ]);
      const entities = ['a', 'c', 'b', 'd-e', 'd', 'dz'].map(name =>
        testEntity(
          name,
          { 'example.com/slug': name, 'example.com/other': 'unread' },
          'API',
        ),
      );
      const seenAt = new Date('2026-05-01T10:00:00Z');
      await registry.register(
        entities.map(it => toRegisteredEntity(it, names)),
        { seenAt },
      );
      const listed: CollectedEntity[] = [];
      for (let after: string | undefined; ;) {
        const page = await registry.list({ after, limit: 2 });
        listed.push(...page);
        after = page.at(-1)?.entityRef;
        if (page.length < 2) {
          break;
        }
      }
      expect(listed.map(it => it.entityRef).sort()).toEqual(
        entities.map(it => `api:default/${it.metadata.name}`).sort(),
      );
      expect(listed[0]).toEqual({
        entityRef: 'api:default/a',
        kind: 'api',
        annotations: { 'example.com/slug': 'a' },
        registeredAt: seenAt,
      });
      await expect(registry.has('api:default/dz')).resolves.toBe(true);
      await expect(registry.has('api:default/e')).resolves.toBe(false);
    });
  },
);
