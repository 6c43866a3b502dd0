import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { resolve } from 'node:path';
import { migrateDatabase } from './migrateDatabase';
import { TABLE_COLUMNS } from './tables';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

it('is tested on both databases where PostgreSQL is at hand', () => {
  const isExpected =
    process.env.CI ||
    process.env.BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING;
  expect(databases.eachSupportedId()).toEqual(
    expect.arrayContaining(
      isExpected ? [['SQLITE_3'], ['POSTGRES_18']] : [['SQLITE_3']],
    ),
  );
});

describe.each(databases.eachSupportedId())('migrations on %s', databaseId => {
  it('make the columns that the code expects, and take all of them away again', async () => {
    const knex = await databases.init(databaseId);
    await migrateDatabase({ getClient: async () => knex });

    const made: Record<string, string[]> = {};
    for (const table of Object.keys(TABLE_COLUMNS)) {
      made[table] = Object.keys(await knex(table).columnInfo()).sort();
    }
    expect(made).toEqual(
      Object.fromEntries(
        Object.entries(TABLE_COLUMNS).map(([table, columns]) => [
          table,
          [...columns].sort(),
        ]),
      ),
    );

    await rollBack(knex);
    for (const table of Object.keys(TABLE_COLUMNS)) {
      await expect(knex.schema.hasTable(table)).resolves.toBe(false);
    }
  });

  // Replicas share no SQLite.
  if (databaseId !== 'SQLITE_3') {
    it('are made once by replicas that start at the same time', async () => {
      const knex = await databases.init(databaseId);
      const replica = () => migrateDatabase({ getClient: async () => knex });
      await Promise.all([replica(), replica(), replica()]);
      const made = await knex('knex_migrations').select('name');
      expect(new Set(made.map(it => it.name)).size).toBe(made.length);
      await expect(knex.schema.hasTable('exemptions')).resolves.toBe(true);
    });
  }

  it('are left out where the configuration says so', async () => {
    const knex = await databases.init(databaseId);
    await migrateDatabase({
      getClient: async () => knex,
      migrations: { skip: true },
    });
    await expect(knex.schema.hasTable('entities')).resolves.toBe(false);
  });
});

async function rollBack(knex: Knex) {
  const directory = resolve(__dirname, '../../migrations');
  await knex.migrate.rollback({ directory }, true);
}
