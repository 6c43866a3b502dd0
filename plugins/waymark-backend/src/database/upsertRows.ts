import { Knex } from 'knex';
import { jsonRows } from './jsonRows';

// Some megabytes of JSON a statement at most.
const BATCH_SIZE = 2_000;

/** Writes rows in batches; those that are there already are replaced. No two rows may have the same key. */
export async function upsertRows<TRow extends object>(
  knex: Knex,
  table: string,
  key: readonly (keyof TRow & string)[],
  rows: readonly TRow[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += BATCH_SIZE) {
    const columns = Object.keys(rows[0]);
    const others = columns.filter(it => !key.some(part => part === it));
    const names = (of: readonly unknown[], text = '??') =>
      of.map(() => text).join(', ');
    const batch = rows.slice(from, from + BATCH_SIZE);
    const action = others.length
      ? `update set ${names(others, '?? = excluded.??')}`
      : 'nothing';
    await knex.raw(
      `insert into ?? (${names(columns)}) ? on conflict (${names(key)}) do ${action}`,
      [
        table,
        ...columns,
        jsonRows(knex, table, columns, batch),
        ...key,
        ...others.flatMap(it => [it, it]),
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
    .whereRaw(`(${columns.map(() => '??').join(', ')}) in (?)`, [
      ...columns,
      jsonRows(knex, table, columns, rows),
    ])
    .delete();
}
