import { Knex } from 'knex';

/** Rows as a table to select from, in SQL: all of them are one value, whatever their number. */
export function jsonRows(
  knex: Knex,
  table: string,
  columns: readonly string[],
  rows: readonly object[],
): Knex.Raw {
  const json = JSON.stringify(rows);
  if (knex.client.dialect === 'postgresql') {
    return knex.raw(
      `select ${columns.map(() => '??').join(', ')} from json_populate_recordset(null::??, ?)`,
      [...columns, table, json],
    );
  }
  // Without a condition SQLite takes the conflict clause of an insert for that of a join.
  return knex.raw(
    `select ${columns.map(() => 'value ->> ?').join(', ')} from json_each(?) where true`,
    [...columns, json],
  );
}
