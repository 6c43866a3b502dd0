import { TestDatabases } from '@backstage/backend-test-utils';
import { testEntity } from '../__testUtils__';
import {
  DatabaseDoraStore,
  DatabaseEntityRegistry,
  migrateDatabase,
} from '../database';
import { toRegisteredEntity } from '../entities';
import { recomputeOutdated } from './recomputeOutdated';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())(
  'recomputeOutdated on %s',
  databaseId => {
    it('observes anew all that an earlier version has observed, until it is told to stop', async () => {
      const knex = await databases.init(databaseId);
      await migrateDatabase({ getClient: async () => knex });
      const registry = DatabaseEntityRegistry.create({ knex, shards: 1 });
      const entities = Array.from({ length: 45 }, (_, index) =>
        toRegisteredEntity(testEntity(`service-${index}`)),
      );
      await registry.register(entities, { seenAt: new Date() });
      const store = DatabaseDoraStore.create({ knex });
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
      await store.give(new Map(entities.map(it => [it.entityRef, { events }])));
      await knex('dora_entities').update({ engine_version: 'earlier' });
      await knex('dora_samples').update({ is_rollback: true });

      await recomputeOutdated(store, AbortSignal.abort());
      expect(await store.getOutdated({ limit: 100 })).toHaveLength(45);
      await recomputeOutdated(store, new AbortController().signal);
      expect(await store.getOutdated({ limit: 100 })).toEqual([]);
      const rollbacks = await knex('dora_samples').where({ is_rollback: true });
      expect(rollbacks).toEqual([]);
    });
  },
);
