import { TestDatabases } from '@backstage/backend-test-utils';
import { migrateDatabase } from './migrateDatabase';
import { ObjectStore, StoredObject } from './ObjectStore';
import { RepositoryStore } from './RepositoryStore';

jest.setTimeout(60_000);

const NOW = Date.parse('2026-06-01T00:00:00Z');
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('objects on %s', databaseId => {
  it('are told when to be asked for again in one statement for each kind and time', async () => {
    const knex = await databases.init(databaseId);
    await migrateDatabase({ getClient: async () => knex });
    const repositories = RepositoryStore.create({
      knex,
      leaseDuration: 60_000,
    });
    const ids = await repositories.add(
      [{ host: 'github.com', owner: 'acme', name: 'shop' }],
      { now: NOW, since: NOW },
    );
    const [repository] = await repositories.claim([...ids.values()], NOW);
    const store = ObjectStore.create({ knex });
    const numbers = Array.from({ length: 60 }, (_, index) => index);
    const kinds = ['deployment', 'issue'] as const;
    const watched = (timeOf: (index: number) => number | undefined) =>
      kinds.flatMap(kind =>
        numbers.map(
          index =>
            ({
              kind,
              id: `${index}`,
              data: undefined,
              watchAt: timeOf(index),
            }) as StoredObject,
        ),
      );
    const first = await store.write(repository, {
      objects: watched(() => NOW),
    });

    const updates: string[] = [];
    knex.on('query', ({ sql }) => {
      if (/^update .github_objects/.test(sql)) {
        updates.push(sql);
      }
    });
    const second = await store.write(repository, {
      objects: watched(index => (index < 40 ? NOW + 1 : undefined)),
    });
    expect(updates).toHaveLength(4);
    // What is only asked for again has not changed.
    expect(second).toBe(first);
    await expect(store.findWatched([repository.id], NOW)).resolves.toHaveLength(
      0,
    );
    const found = await store.findWatched([repository.id], NOW + 1);
    expect(found.map(it => `${it.kind} ${it.id}`).sort()).toEqual(
      kinds
        .flatMap(kind => numbers.slice(0, 40).map(it => `${kind} ${it}`))
        .sort(),
    );
  });
});
