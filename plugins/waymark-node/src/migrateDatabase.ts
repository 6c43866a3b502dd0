import { DatabaseService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { Knex } from 'knex';
import { setTimeout } from 'node:timers/promises';

// Longer than migrations take. Where a process ended amid its own, somebody has to look.
const MOST_WAITS = 120;
const WAIT_MS = 500;

/**
 * Opens a database, and brings its tables up to date unless the configuration forbids that. Replicas that start at the same
 * time wait for each other.
 *
 * @param options - `directory` has the migrations; `tableName` is where those that ran are listed, knex's own by default
 * @throws MigrationLocked where another process has held the lock for a minute; its message says how to release it
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
  for (let waits = 0; ; waits += 1) {
    try {
      await client.migrate.latest(options);
      return client;
    } catch (error) {
      if (!isLocked(error) || waits === MOST_WAITS) {
        throw error;
      }
      await setTimeout(WAIT_MS);
    }
  }
}

// Two that create the tables of the lock at the same time are in each other's way, too.
function isLocked(error: unknown): boolean {
  const code = isError(error) && error.code;
  return (
    isError(error) &&
    (error.name === 'MigrationLocked' || code === '23505' || code === '42P07')
  );
}
