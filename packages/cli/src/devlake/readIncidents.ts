import { Incident } from '@waymark/plugin-waymark-common';
import { parseDevlakeTime, parseOptionalDevlakeTime } from './parseDevlakeTime';
import { DevlakeProject } from './readProject';
import { readOptionalTable } from './readTable';

/**
 * Reads `incidents.csv`; `undefined` where there is none. What DevLake links them to is not read: the links are ours.
 *
 * @throws InputError if the file is wrong
 */
export async function readIncidents(
  folder: string,
  project: DevlakeProject,
): Promise<Incident[] | undefined> {
  const rows = await readOptionalTable<
    'id' | 'created_date' | 'table' | 'scope_id' | 'resolution_date'
  >(
    folder,
    'incidents',
    ['id', 'created_date', 'table', 'scope_id'],
    ['resolution_date'],
  );
  return rows
    ?.filter(({ values }) => project.holds(values.table, values.scope_id))
    .map(({ place, values }) => ({
      id: values.id,
      openedAt: parseDevlakeTime(values.created_date, `${place}: created_date`),
      resolvedAt: parseOptionalDevlakeTime(
        values.resolution_date,
        `${place}: resolution_date`,
      ),
    }));
}
