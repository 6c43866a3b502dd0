import { Knex } from 'knex';

// SQLite builds a multi-row insert as a union of selects, and takes 500 of them.
const BATCH_SIZE = 200;

/** Writes rows in batches; those that are there already are replaced. No two rows may have the same key. */
export async function upsertRows<TRow extends object>(
  knex: Knex,
  table: string,
  key: readonly (keyof TRow & string)[],
  rows: readonly TRow[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += BATCH_SIZE) {
    await knex(table)
      .insert(rows.slice(from, from + BATCH_SIZE))
      .onConflict([...key])
      .merge();
  }
}
