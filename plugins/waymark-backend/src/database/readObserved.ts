import {
  compareDeployments,
  compareIncidents,
  Deployment,
  DoraWindow,
  Incident,
  ObservedDeployment,
} from '@waymark/plugin-waymark-common';
import { Knex } from 'knex';
import { toDeployment, toIncident, toSample } from './doraRows';
import { EntityMap } from './EntityMap';
import { readByKeys } from './readByKeys';
import { DoraDeploymentRow, DoraIncidentRow, DoraSampleRow } from './tables';

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
  const { samples, deployments } = await readSamples(knex, cells);
  deployments.addAll(
    await readDeployments(knex, missingDeployments(samples, deployments)),
  );
  const incidents = await readLinkedIncidents(knex, samples);
  return assembleDeployments(samples, deployments, incidents);
}

/** Reads the samples of cells, and their deployments. */
export async function readSamples(
  knex: Knex,
  cells: readonly DeliveryCell[],
): Promise<{
  samples: DoraSampleRow[];
  deployments: EntityMap<string, Deployment>;
}> {
  const samples: DoraSampleRow[] = await knex('dora_samples').where(
    inCells(cells),
  );
  const inside: DoraDeploymentRow[] = await knex('dora_deployments').where(
    inCells(cells),
  );
  return { samples, deployments: toDeployments(inside) };
}

/** The deployments that samples name, and that were not read with them. */
export function missingDeployments(
  samples: readonly DoraSampleRow[],
  deployments: EntityMap<string, Deployment>,
): Pick<DoraDeploymentRow, 'entity_ref' | 'id'>[] {
  return samples.flatMap(it =>
    [it.undone_by, it.next_success].flatMap(id =>
      id !== null && !deployments.has(it.entity_ref, id)
        ? { entity_ref: it.entity_ref, id }
        : [],
    ),
  );
}

/** Puts together what was observed of deployments, by entity and in their order. */
export function assembleDeployments(
  samples: readonly DoraSampleRow[],
  deployments: EntityMap<string, Deployment>,
  incidents: EntityMap<string, Incident>,
): Map<string, ObservedDeployment[]> {
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

/** Reads deployments by their keys. */
export async function readDeployments(
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
