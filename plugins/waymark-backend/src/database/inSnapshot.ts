import { Knex } from 'knex';

/** Reads in several statements what was there at one moment, whatever is written meanwhile. */
export async function inSnapshot<T>(
  knex: Knex,
  read: (trx: Knex.Transaction) => Promise<T>,
): Promise<T> {
  // Every transaction of SQLite is one, and it knows of no levels.
  const isPostgres = knex.client.dialect === 'postgresql';
  return knex.transaction(
    read,
    isPostgres ? { isolationLevel: 'repeatable read', readOnly: true } : {},
  );
}
