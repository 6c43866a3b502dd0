import {
  compareDeployments,
  compareIncidents,
  Deployment,
  DoraWindow,
  Incident,
  ObservedDeployment,
  ObservedIncident,
} from '@waymark/plugin-waymark-common';
import { Knex } from 'knex';
import { toDeployment, toIncident, toSample } from './doraRows';
import { EntityMap } from './EntityMap';
import { readByKeys } from './readByKeys';
import {
  DoraDeploymentRow,
  DoraIncidentLinkRow,
  DoraIncidentRow,
  DoraSampleRow,
} from './tables';

/** A window of one environment of an entity. */
export interface DeliveryCell {
  entityRef: string;
  environment: string;
  window: DoraWindow;
}

/** Reads the deployments that were observed in cells, by entity and in their order: a few statements, however many they are. */
export async function readObservedDeployments(
  knex: Knex,
  cells: readonly DeliveryCell[],
): Promise<Map<string, ObservedDeployment[]>> {
  const samples: DoraSampleRow[] = await knex('dora_samples').where(
    inCells(cells),
  );
  const inside: DoraDeploymentRow[] = await knex('dora_deployments').where(
    inCells(cells),
  );
  const deployments = toDeployments(inside);
  const missing = samples.flatMap(it =>
    [it.undone_by, it.next_success].flatMap(id =>
      id !== null && !deployments.has(it.entity_ref, id)
        ? { entity_ref: it.entity_ref, id }
        : [],
    ),
  );
  deployments.addAll(await readDeployments(knex, missing));
  const incidents = await readLinkedIncidents(knex, samples);

  const observed = new Map<string, ObservedDeployment[]>();
  for (const row of samples) {
    const { deploymentId, brought, outcome } = toSample(row);
    const deploymentOf = (id: string | undefined) =>
      id === undefined ? undefined : deployments.get(row.entity_ref, id);
    const deployment = deploymentOf(deploymentId);
    if (!deployment) {
      throw new Error(
        `The deployment ${deploymentId} of ${row.entity_ref} was observed and is not stored`,
      );
    }
    const same = observed.get(row.entity_ref) ?? [];
    observed.set(row.entity_ref, same);
    same.push({
      deployment,
      ...brought,
      isRollback: outcome.isRollback,
      undoneBy: deploymentOf(outcome.undoneBy),
      incidents: outcome.incidents
        .map(id => incidents.get(row.entity_ref, id))
        .filter(it => it !== undefined)
        .sort(compareIncidents),
      fixesIncident: outcome.fixesIncident,
      nextSuccess: deploymentOf(outcome.nextSuccess),
    });
  }
  // Databases sort text each in its own way.
  for (const same of observed.values()) {
    same.sort((left, right) =>
      compareDeployments(left.deployment, right.deployment),
    );
  }
  return observed;
}

/** Reads the incidents that were opened in a cell, in their order. */
export async function readObservedIncidents(
  knex: Knex,
  { entityRef, environment, window }: DeliveryCell,
): Promise<ObservedIncident[]> {
  const rows: DoraIncidentRow[] = await knex('dora_incidents')
    .where('entity_ref', entityRef)
    .where('opened_at', '>=', window.from)
    .where('opened_at', '<', window.to);
  const links = await readByKeys<
    DoraIncidentLinkRow,
    'entity_ref' | 'environment' | 'incident_id'
  >(
    knex,
    'dora_incident_links',
    ['entity_ref', 'environment', 'incident_id'],
    rows.map(({ entity_ref, id }) => ({
      entity_ref,
      environment,
      incident_id: id,
    })),
  );
  const deployments = await readDeployments(
    knex,
    links.map(({ entity_ref, deployment_id: id }) => ({ entity_ref, id })),
  );
  const linked = new Map(
    links.map(it => [
      it.incident_id,
      deployments.get(entityRef, it.deployment_id),
    ]),
  );
  return rows
    .map(row => ({
      incident: toIncident(row),
      deployment: linked.get(row.id),
    }))
    .sort((left, right) => compareIncidents(left.incident, right.incident));
}

async function readLinkedIncidents(
  knex: Knex,
  samples: readonly DoraSampleRow[],
) {
  const keys = samples.flatMap(row =>
    toSample(row).outcome.incidents.map(id => ({
      entity_ref: row.entity_ref,
      id,
    })),
  );
  const rows = await readByKeys<DoraIncidentRow, 'entity_ref' | 'id'>(
    knex,
    'dora_incidents',
    ['entity_ref', 'id'],
    keys,
  );
  const incidents = new EntityMap<string, Incident>();
  for (const row of rows) {
    incidents.set(row.entity_ref, row.id, toIncident(row));
  }
  return incidents;
}

async function readDeployments(
  knex: Knex,
  keys: readonly Pick<DoraDeploymentRow, 'entity_ref' | 'id'>[],
): Promise<EntityMap<string, Deployment>> {
  return toDeployments(
    await readByKeys<DoraDeploymentRow, 'entity_ref' | 'id'>(
      knex,
      'dora_deployments',
      ['entity_ref', 'id'],
      keys,
    ),
  );
}

function toDeployments(rows: readonly DoraDeploymentRow[]) {
  const deployments = new EntityMap<string, Deployment>();
  for (const row of rows) {
    deployments.set(row.entity_ref, row.id, toDeployment(row));
  }
  return deployments;
}

function inCells(cells: readonly DeliveryCell[]) {
  return (query: Knex.QueryBuilder) => {
    for (const { entityRef, environment, window } of cells) {
      query.orWhere(cell =>
        cell
          .where({ entity_ref: entityRef, environment })
          .where('finished_at', '>=', window.from)
          .where('finished_at', '<', window.to),
      );
    }
  };
}
