import { EntityEnvironment } from '@waymark/plugin-waymark-common';
import { Knex } from 'knex';
import { toDeployment } from './doraRows';
import { DoraDeploymentRow } from './tables';

type NewestRow = DoraDeploymentRow & { count: number | string };

/** Reads what runs in each environment of an entity, by name: one statement, over the entity's deployments. */
export async function readEnvironments(
  knex: Knex,
  entityRef: string,
): Promise<EntityEnvironment[]> {
  const numbered = knex('dora_deployments')
    .where({ entity_ref: entityRef })
    .select(
      '*',
      knex.raw('count(*) over (partition by environment) as count'),
      knex.raw(
        'row_number() over (partition by environment, status order by finished_at desc, id desc) as place',
      ),
    );
  const rows: NewestRow[] = await knex
    .from(numbered.as('numbered'))
    .where('place', 1);
  const names = [...new Set(rows.map(it => it.environment))].sort();
  return names.map(name =>
    toEnvironment(
      name,
      rows.filter(it => it.environment === name),
    ),
  );
}

function toEnvironment(
  name: string,
  rows: readonly NewestRow[],
): EntityEnvironment {
  const success = rows.find(it => it.status === 'success');
  const failure = rows.find(it => it.status === 'failure');
  const isFailing =
    failure &&
    (!success || Number(failure.finished_at) > Number(success.finished_at));
  return {
    name,
    current: success ? toNewest(success) : null,
    lastFailure: isFailing ? toNewest(failure) : undefined,
    deployments: Number(rows[0].count),
  };
}

function toNewest(row: NewestRow) {
  const { id, sha, finishedAt, url } = toDeployment(row);
  return { id, sha, finishedAt: new Date(finishedAt).toISOString(), url };
}
