import { InputError } from '@backstage/errors';
import { readOptionalTable, readTable } from './readTable';

const COLUMNS = ['project_name', 'table', 'row_id'] as const;

/** What belongs to the asked project. */
export interface DevlakeProject {
  /** The names of the projects that it takes in. */
  names: string[];
  /** Whether a row of a table, such as `repos`, belongs to it. */
  holds(table: string, rowId: string): boolean;
}

/**
 * Reads `project_mapping.csv`. Without a name everything belongs, mapped or not.
 *
 * @throws NotFoundError if a project is named, and there is no such file
 * @throws InputError if there is no such project, or the file is wrong
 */
export async function readProject(
  folder: string,
  name: string | undefined,
): Promise<DevlakeProject> {
  if (name === undefined) {
    const all = await readOptionalTable(folder, 'project_mapping', COLUMNS);
    const names = (all ?? []).map(({ values }) => values.project_name);
    return { names: [...new Set(names)].sort(), holds: () => true };
  }
  const rows = await readTable(folder, 'project_mapping', COLUMNS);
  const own = new Set<string>();
  for (const { values } of rows) {
    if (values.project_name === name) {
      own.add(keyOf(values.table, values.row_id));
    }
  }
  if (own.size === 0) {
    throw new InputError(
      `There is no project "${name}" in project_mapping.csv of ${folder}`,
    );
  }
  return {
    names: [name],
    holds: (table, rowId) => own.has(keyOf(table, rowId)),
  };
}

function keyOf(table: string, rowId: string): string {
  return JSON.stringify([table, rowId]);
}
