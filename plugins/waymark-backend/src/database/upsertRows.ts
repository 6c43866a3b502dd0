import { Knex } from 'knex';
import { jsonRows } from './jsonRows';

// Some megabytes of JSON a statement at most.
const BATCH_SIZE = 2_000;

/**
 * Writes rows in batches; those that are there already are replaced, or only the columns to `update` of them. No two rows
 * may have the same key.
 */
export async function upsertRows<TRow extends object>(
  knex: Knex,
  table: string,
  key: readonly (keyof TRow & string)[],
  rows: readonly TRow[],
  options: {
    update?: readonly (keyof TRow & string)[];
    /** Of a statement; 2,000 by default. */
    batchSize?: number;
  } = {},
): Promise<void> {
  if (!rows.length) {
    return;
  }
  const others =
    options.update ??
    Object.keys(rows[0]).filter(it => !key.some(part => part === it));
  const onConflict = knex.raw(
    `on conflict (${listOf(key)}) do update set ${listOf(others, '?? = excluded.??')}`,
    [...key, ...others.flatMap(it => [it, it])],
  );
  await insertRows(knex, table, rows, { onConflict, ...options });
}

/** Writes new rows in batches. */
export async function insertRows<TRow extends object>(
  knex: Knex,
  table: string,
  rows: readonly TRow[],
  options: { onConflict?: Knex.Raw; batchSize?: number } = {},
): Promise<void> {
  const { onConflict, batchSize = BATCH_SIZE } = options;
  for (let from = 0; from < rows.length; from += batchSize) {
    const columns = Object.keys(rows[0]);
    const batch = rows.slice(from, from + batchSize);
    await knex.raw(
      `insert into ?? (${listOf(columns)}) ?${onConflict ? ' ?' : ''}`,
      [
        table,
        ...columns,
        jsonRows(knex, table, columns, batch),
        ...(onConflict ? [onConflict] : []),
      ],
    );
  }
}

/** Deletes the rows of entities that agree with one of the given in all columns that these have. */
export async function deleteRows<TRow extends { entity_ref: string }>(
  knex: Knex,
  table: string,
  rows: readonly TRow[],
): Promise<void> {
  if (!rows.length) {
    return;
  }
  const columns = Object.keys(rows[0]);
  await knex(table)
    .whereIn('entity_ref', [...new Set(rows.map(it => it.entity_ref))])
    .whereRaw(`(${listOf(columns)}) in (?)`, [
      ...columns,
      jsonRows(knex, table, columns, rows),
    ])
    .delete();
}

function listOf(of: readonly unknown[], text: string = '??'): string {
  return of.map(() => text).join(', ');
}
