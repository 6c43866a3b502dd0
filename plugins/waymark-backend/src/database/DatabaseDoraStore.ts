import { NotFoundError } from '@backstage/errors';
import {
  DoraDailyRollup,
  DoraEvents,
  DoraWindow,
  ObservedDeliveries,
  ObservedDeployment,
  ObservedIncident,
} from '@waymark/plugin-waymark-common';
import { Knex } from 'knex';
import { DoraStore, StoredDeliveries, updateDeliveries } from '../dora';
import { DoraRowBatch } from './DoraRowBatch';
import { toDailyRollup, toDeployment, toIncident, toSample } from './doraRows';
import { readDeliveries, readEvents } from './readDeliveries';
import {
  DoraDailyRollupRow,
  DoraDeploymentRow,
  DoraIncidentRow,
  DoraSampleRow,
  EntityRow,
} from './tables';

const NO_EVENTS: Required<DoraEvents> = {
  deployments: [],
  commits: [],
  pullRequests: [],
  incidents: [],
};
const NOTHING: StoredDeliveries = {
  events: NO_EVENTS,
  samples: [],
  links: [],
};

/** Keeps deliveries, and what was observed of them, in the plugin's database. */
export class DatabaseDoraStore implements DoraStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }) {
    return new DatabaseDoraStore(options.knex);
  }

  async give(eventsByEntity: ReadonlyMap<string, DoraEvents>): Promise<void> {
    const entityRefs = [...eventsByEntity.keys()];
    await this.#knex.transaction(async trx => {
      await lockEntities(trx, entityRefs);
      const stored = await readDeliveries(trx, entityRefs);
      const rows = new DoraRowBatch();
      for (const [entityRef, events] of eventsByEntity) {
        const before = stored.get(entityRef) ?? NOTHING;
        const given = rows.addEvents(entityRef, events);
        rows.addUpdate(entityRef, updateDeliveries(before, given));
      }
      await rows.write(trx);
    });
  }

  async recompute(entityRefs: readonly string[]): Promise<void> {
    await this.#knex.transaction(async trx => {
      await lockEntities(trx, entityRefs);
      const stored = await readDeliveries(trx, entityRefs);
      const rows = new DoraRowBatch();
      for (const [entityRef, before] of stored) {
        const update = updateDeliveries(before, NO_EVENTS, { anew: true });
        rows.addUpdate(entityRef, update);
      }
      await rows.write(trx);
    });
  }

  async getEvents(entityRef: string): Promise<Required<DoraEvents>> {
    const events = await readEvents(this.#knex, [entityRef]);
    return events.get(entityRef) ?? NO_EVENTS;
  }

  async getObserved(
    entityRef: string,
    options: { environment: string; window: DoraWindow },
  ): Promise<ObservedDeliveries> {
    const { environment, window } = options;
    const samples: (DoraDeploymentRow & DoraSampleRow)[] = await this.#knex(
      'dora_samples',
    )
      .join('dora_deployments', join =>
        join
          .on('dora_deployments.entity_ref', 'dora_samples.entity_ref')
          .on('dora_deployments.id', 'dora_samples.deployment_id'),
      )
      .where('dora_samples.entity_ref', entityRef)
      .where('dora_samples.environment', environment)
      .where('dora_samples.finished_at', '>=', window.from)
      .where('dora_samples.finished_at', '<', window.to)
      .select(
        'dora_deployments.*',
        'dora_samples.deployment_id',
        'dora_samples.brought',
        'dora_samples.outcome',
      );
    return {
      deployments: samples.map(toObservedDeployment).sort(compareDeployments),
      incidents: await this.#getObservedIncidents(entityRef, options),
    };
  }

  async getDailyRollups(
    entityRef: string,
    options: { environment: string; from: string; to: string },
  ): Promise<DoraDailyRollup[]> {
    const rows = await this.#knex<DoraDailyRollupRow>('dora_daily_rollups')
      .where({ entity_ref: entityRef, environment: options.environment })
      .whereBetween('day', [options.from, options.to])
      .orderBy('day');
    return rows.map(toDailyRollup);
  }

  async #getObservedIncidents(
    entityRef: string,
    { environment, window }: { environment: string; window: DoraWindow },
  ): Promise<ObservedIncident[]> {
    const rows: LinkedIncidentRow[] = await this.#knex('dora_incidents')
      .leftJoin('dora_incident_links', join =>
        join
          .on('dora_incident_links.entity_ref', 'dora_incidents.entity_ref')
          .on('dora_incident_links.incident_id', 'dora_incidents.id')
          .onVal('dora_incident_links.environment', environment),
      )
      .where('dora_incidents.entity_ref', entityRef)
      .where('dora_incidents.opened_at', '>=', window.from)
      .where('dora_incidents.opened_at', '<', window.to)
      .select('dora_incidents.*', {
        linked_id: 'dora_incident_links.deployment_id',
      });
    const linked = rows.flatMap(({ linked_id: id }) => id ?? []);
    const deployments = linked.length
      ? await this.#knex<DoraDeploymentRow>('dora_deployments')
          .where({ entity_ref: entityRef })
          .whereIn('id', [...new Set(linked)])
      : [];
    const byId = new Map(deployments.map(it => [it.id, toDeployment(it)]));
    return rows
      .map(row => ({
        incident: toIncident(row),
        deployment:
          row.linked_id === null ? undefined : byId.get(row.linked_id),
      }))
      .sort(({ incident: left }, { incident: right }) =>
        left.openedAt === right.openedAt
          ? compareText(left.id, right.id)
          : left.openedAt - right.openedAt,
      );
  }
}

type LinkedIncidentRow = DoraIncidentRow & { linked_id: string | null };

// By code units: databases sort text each in its own way.
function compareText(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}

function compareDeployments(
  { deployment: left }: ObservedDeployment,
  { deployment: right }: ObservedDeployment,
): number {
  return left.finishedAt - right.finishedAt || compareText(left.id, right.id);
}

function toObservedDeployment(
  row: DoraDeploymentRow & DoraSampleRow,
): ObservedDeployment {
  const { brought, outcome } = toSample(row);
  return {
    deployment: toDeployment(row),
    leadTimes: brought.leadTimes,
    excludedLeadTimes: brought.excludedLeadTimes,
    carriesRevert: brought.carriesRevert,
    ...outcome,
  };
}

// The locks make two replicas that take events of the same entity do so one after the other; always in the same order.
async function lockEntities(
  trx: Knex.Transaction,
  entityRefs: readonly string[],
): Promise<void> {
  const rows = await trx<EntityRow>('entities')
    .whereIn('entity_ref', entityRefs)
    .orderBy('entity_ref')
    .forUpdate()
    .select('entity_ref');
  const known = new Set(rows.map(it => it.entity_ref));
  const missing = entityRefs.find(it => !known.has(it));
  if (missing !== undefined) {
    throw new NotFoundError(
      `The entity ${missing} is not known yet: its events can be taken once the catalog has been read`,
    );
  }
}
