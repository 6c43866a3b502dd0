import {
  compareIncidents,
  Incident,
  ObservedDeliveries,
} from '@waymark/plugin-waymark-common';
import { Knex } from 'knex';
import { toIncident, toSample } from './doraRows';
import { EntityMap } from './EntityMap';
import { jsonRows } from './jsonRows';
import {
  assembleDeployments,
  DeliveryCell,
  missingDeployments,
  readDeployments,
  readSamples,
} from './readObserved';
import { DoraIncidentRow, DoraSampleRow } from './tables';

type LinkedIncidentRow = DoraIncidentRow & { linked_to: string | null };

/** Reads all that was observed in a cell: four statements, however much it is. */
export async function readObservedDeliveries(
  knex: Knex,
  cell: DeliveryCell,
): Promise<ObservedDeliveries> {
  const { entityRef, window } = cell;
  const { samples, deployments } = await readSamples(knex, [cell]);
  const rows = await readIncidents(knex, cell, samples);
  const incidents = new EntityMap<string, Incident>();
  rows.forEach(row => incidents.set(entityRef, row.id, toIncident(row)));

  const opened = rows
    .map(row => ({ incident: toIncident(row), linkedTo: row.linked_to }))
    .filter(
      ({ incident: { openedAt } }) =>
        openedAt >= window.from && openedAt < window.to,
    );
  const missing = opened.flatMap(({ linkedTo: id }) =>
    id !== null && !deployments.has(entityRef, id)
      ? { entity_ref: entityRef, id }
      : [],
  );
  deployments.addAll(
    await readDeployments(knex, [
      ...missing,
      ...missingDeployments(samples, deployments),
    ]),
  );
  const observed = assembleDeployments(samples, deployments, incidents);
  return {
    deployments: observed.get(entityRef) ?? [],
    incidents: opened
      .map(({ incident, linkedTo }) => ({
        incident,
        deployment:
          linkedTo === null ? undefined : deployments.get(entityRef, linkedTo),
      }))
      .sort((left, right) => compareIncidents(left.incident, right.incident)),
  };
}

// Those opened in the window, and those that are linked to its deployments. The join finds each link by its whole key.
async function readIncidents(
  knex: Knex,
  { entityRef, environment, window }: DeliveryCell,
  samples: readonly DoraSampleRow[],
): Promise<LinkedIncidentRow[]> {
  const linked = samples.flatMap(row =>
    toSample(row).outcome.incidents.map(id => ({ id })),
  );
  const asked = knex<DoraIncidentRow>('dora_incidents')
    .where('entity_ref', entityRef)
    .where('opened_at', '>=', window.from)
    .where('opened_at', '<', window.to)
    .select('id')
    .union(jsonRows(knex, 'dora_incidents', ['id'], linked));
  return knex('dora_incidents as incident')
    .leftJoin('dora_incident_links as link', join =>
      join
        .on('link.entity_ref', 'incident.entity_ref')
        .on('link.incident_id', 'incident.id')
        .andOnVal('link.environment', environment),
    )
    .where('incident.entity_ref', entityRef)
    .whereIn('incident.id', asked)
    .select('incident.*', 'link.deployment_id as linked_to');
}
