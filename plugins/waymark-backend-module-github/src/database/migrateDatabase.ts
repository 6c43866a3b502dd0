import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { migrateDatabase as migrate } from '@waymark/plugin-waymark-node';
import { Knex } from 'knex';

const MIGRATIONS_DIRECTORY = resolvePackagePath(
  '@waymark/plugin-waymark-backend-module-github',
  'migrations',
);

// The database is the plugin's, which keeps a list of migrations of its own.
const MIGRATIONS_TABLE = 'github_migrations';

/** Opens the plugin's database, and brings the module's tables up to date unless the configuration forbids that. */
export async function migrateDatabase(
  database: Pick<DatabaseService, 'getClient' | 'migrations'>,
): Promise<Knex> {
  return migrate(database, {
    directory: MIGRATIONS_DIRECTORY,
    tableName: MIGRATIONS_TABLE,
  });
}
