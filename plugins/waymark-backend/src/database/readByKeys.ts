import { Knex } from 'knex';
import { jsonRows } from './jsonRows';

/**
 * Reads the rows that have the given keys, each found by its index. In place of joins: without fresh statistics, as after
 * a large import, PostgreSQL takes an entity for one row, and joins its deployments one by one with all others.
 */
export async function readByKeys<
  TRow extends object,
  TKey extends keyof TRow & string,
>(
  knex: Knex,
  table: string,
  columns: readonly TKey[],
  keys: readonly Pick<TRow, TKey>[],
): Promise<TRow[]> {
  if (!keys.length) {
    return [];
  }
  return knex(table)
    .whereRaw(`(${columns.map(() => '??').join(', ')}) in (?)`, [
      ...columns,
      jsonRows(knex, table, columns, keys),
    ])
    .select();
}
