import { DoraEvents } from '@waymark/plugin-waymark-common';
import { Knex } from 'knex';
import { StoredDeliveries } from '../dora';
import {
  toCommit,
  toDeployment,
  toIncident,
  toIncidentLink,
  toMark,
  toPullRequest,
  toSample,
} from './doraRows';
import {
  DoraCommitRow,
  DoraDeploymentRow,
  DoraEntityRow,
  DoraIncidentLinkRow,
  DoraIncidentRow,
  DoraMarkRow,
  DoraPullRequestRow,
  DoraSampleRow,
} from './tables';

/** Reads all events of entities, by entity ref, one statement a table. */
export async function readEvents(
  knex: Knex,
  entityRefs: readonly string[],
): Promise<Map<string, Required<DoraEvents>>> {
  const read = <TRow extends BelongsToEntity>(table: string) =>
    readByEntity<TRow>(knex, table, entityRefs);
  const deployments = await read<DoraDeploymentRow>('dora_deployments');
  const commits = await read<DoraCommitRow>('dora_commits');
  const pullRequests = await read<DoraPullRequestRow>('dora_pull_requests');
  const incidents = await read<DoraIncidentRow>('dora_incidents');
  return new Map(
    entityRefs.map(it => [
      it,
      {
        deployments: (deployments.get(it) ?? []).map(toDeployment),
        commits: (commits.get(it) ?? []).map(toCommit),
        pullRequests: (pullRequests.get(it) ?? []).map(toPullRequest),
        incidents: (incidents.get(it) ?? []).map(toIncident),
      },
    ]),
  );
}

/** Reads all that is stored of entities, by entity ref, one statement a table. */
export async function readDeliveries(
  knex: Knex,
  entityRefs: readonly string[],
): Promise<Map<string, StoredDeliveries>> {
  const events = await readEvents(knex, entityRefs);
  const samples = await readByEntity<DoraSampleRow>(
    knex,
    'dora_samples',
    entityRefs,
  );
  const marks = await readByEntity<DoraMarkRow>(knex, 'dora_marks', entityRefs);
  const entities = await readByEntity<DoraEntityRow>(
    knex,
    'dora_entities',
    entityRefs,
  );
  const links = await readByEntity<DoraIncidentLinkRow>(
    knex,
    'dora_incident_links',
    entityRefs,
  );
  return new Map(
    [...events].map(([it, eventsOfEntity]) => [
      it,
      {
        engineVersion: entities.get(it)?.at(0)?.engine_version,
        events: eventsOfEntity,
        samples: (samples.get(it) ?? []).map(toSample),
        marks: (marks.get(it) ?? []).map(toMark),
        links: (links.get(it) ?? []).map(toIncidentLink),
      },
    ]),
  );
}

interface BelongsToEntity {
  entity_ref: string;
}

async function readByEntity<TRow extends BelongsToEntity>(
  knex: Knex,
  table: string,
  entityRefs: readonly string[],
): Promise<Map<string, TRow[]>> {
  const rows: TRow[] = await knex(table).whereIn('entity_ref', entityRefs);
  const byEntity = new Map<string, TRow[]>();
  for (const row of rows) {
    const same = byEntity.get(row.entity_ref);
    if (same) {
      same.push(row);
    } else {
      byEntity.set(row.entity_ref, [row]);
    }
  }
  return byEntity;
}
