import { EntityDeliveries } from '@waymark/plugin-waymark-node';
import { Knex } from 'knex';
import { RemovedDeliveries } from '../dora';
import { readByKeys } from './readByKeys';
import { DoraDeploymentRow, DoraIncidentRow } from './tables';

/**
 * Finds what is stored of what does not count any more, by entity ref. What is given in the same breath does count; an
 * entity of which nothing goes is left out.
 */
export async function readRemoved(
  knex: Knex,
  deliveriesByEntity: ReadonlyMap<string, EntityDeliveries>,
): Promise<Map<string, RemovedDeliveries>> {
  const removed = new Map<string, RemovedDeliveries>();
  const kinds = [
    ['deployments', 'dora_deployments'],
    ['incidents', 'dora_incidents'],
  ] as const;
  for (const [kind, table] of kinds) {
    const rows = await readByKeys<
      DoraDeploymentRow | DoraIncidentRow,
      'entity_ref' | 'id'
    >(
      knex,
      table,
      ['entity_ref', 'id'],
      [...deliveriesByEntity].flatMap(([entityRef, deliveries]) => {
        const given = new Set(deliveries.events[kind]?.map(it => it.id));
        return (deliveries.removed?.[kind] ?? [])
          .filter(id => !given.has(id))
          .map(id => ({ entity_ref: entityRef, id }));
      }),
    );
    for (const { entity_ref: entityRef, id } of rows) {
      const ofEntity = removed.get(entityRef) ?? {
        deployments: [],
        incidents: [],
      };
      removed.set(entityRef, ofEntity);
      ofEntity[kind].push(id);
    }
  }
  return removed;
}
