import { InputError, isError } from '@backstage/errors';
import { parse } from 'csv-parse/sync';
import path from 'node:path';
import { readDocument } from '../documents/readDocument';

/** One row of a table of DevLake's, with the columns that were asked for. */
export interface TableRow<Column extends string> {
  /** `file, line n`, for errors. */
  place: string;
  /** As text; empty where the table has none. */
  values: Readonly<Record<Column, string>>;
}

interface ParsedRow {
  record: Record<string, string>;
  info: { lines: number };
}

/**
 * Reads a table that was exported as CSV, with its names of columns in the first line.
 *
 * @param table - the table's name: its file is `<table>.csv`
 * @param required - columns that it must have
 * @param optional - columns that are empty where it has them not
 * @throws NotFoundError if the folder has no such table
 * @throws InputError if it is no CSV, or a required column is missing
 */
export async function readTable<Column extends string>(
  folder: string,
  table: string,
  required: readonly Column[],
  optional: readonly Column[] = [],
): Promise<TableRow<Column>[]> {
  const file = path.join(folder, `${table}.csv`);
  const text = await readDocument(file);
  let columns: string[] = [];
  const rows = parseCsv(file, text, names => {
    columns = names;
    return names;
  });
  const missing = required.filter(column => !columns.includes(column));
  if (missing.length) {
    throw new InputError(`${file} has no column ${missing.join(', ')}`);
  }
  return rows.map(({ record, info }) => ({
    place: `${file}, line ${info.lines}`,
    values: Object.fromEntries(
      [...required, ...optional].map(column => [
        column,
        valueOf(record[column]),
      ]),
    ) as Record<Column, string>,
  }));
}

/**
 * As {@link readTable}, and `undefined` where the folder has no such table.
 */
export async function readOptionalTable<Column extends string>(
  ...call: Parameters<typeof readTable<Column>>
): Promise<TableRow<Column>[] | undefined> {
  try {
    return await readTable(...call);
  } catch (error) {
    if (isError(error) && error.name === 'NotFoundError') {
      return undefined;
    }
    throw error;
  }
}

function parseCsv(
  file: string,
  text: string,
  columns: (names: string[]) => string[],
): ParsedRow[] {
  try {
    return parse(text, {
      columns,
      info: true,
      skip_empty_lines: true,
    }) as unknown as ParsedRow[];
  } catch (error) {
    throw new InputError(
      `${file} is not a table of CSV: ${(error as Error).message}`,
    );
  }
}

// MySQL writes NULL as \N or as the word, by the tool that exports.
function valueOf(text: string | undefined): string {
  return text === undefined || text === '\\N' || text === 'NULL' ? '' : text;
}
