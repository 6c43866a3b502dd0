import { DatabaseService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';

/**
 * Opens a database, and brings its tables up to date unless the configuration forbids that. Replicas that start at the same
 * time wait for each other, and one that ends amid its migrations leaves nothing of them.
 *
 * @param options - `directory` has the migrations; `tableName` is where those that ran are listed, knex's own by default
 * @public
 */
export async function migrateDatabase(
  database: Pick<DatabaseService, 'getClient' | 'migrations'>,
  options: { directory: string; tableName?: string },
): Promise<Knex> {
  const client = await database.getClient();
  if (database.migrations?.skip) {
    return client;
  }
  if (client.client.dialect === 'postgresql') {
    // Knex has a lock of its own, but replicas that make its table at the same time leave it locked for ever.
    await client.transaction(async trx => {
      await trx.raw('select pg_advisory_xact_lock(hashtext(?))', [
        `waymark migrations ${options.tableName ?? ''}`,
      ]);
      await trx.migrate.latest(options);
    });
  } else {
    await client.migrate.latest(options);
  }
  return client;
}
