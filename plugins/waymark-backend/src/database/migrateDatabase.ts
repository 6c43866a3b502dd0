import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { migrateDatabase as migrate } from '@waymark/plugin-waymark-node';
import { Knex } from 'knex';

const MIGRATIONS_DIRECTORY = resolvePackagePath(
  '@waymark/plugin-waymark-backend',
  'migrations',
);

/** Opens the plugin's database, and brings its tables up to date unless the configuration forbids that. */
export async function migrateDatabase(
  database: Pick<DatabaseService, 'getClient' | 'migrations'>,
): Promise<Knex> {
  return migrate(database, { directory: MIGRATIONS_DIRECTORY });
}
