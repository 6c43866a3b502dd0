import { NotFoundError } from '@backstage/errors';
import {
  DORA_ENGINE_VERSION,
  DoraDailyRollup,
  DoraEvents,
  DoraWindow,
  EntityEnvironment,
  ObservedDeliveries,
  rollUpDay,
} from '@waymark/plugin-waymark-common';
import { EntityDeliveries } from '@waymark/plugin-waymark-node';
import { Knex } from 'knex';
import {
  appendDeliveries,
  DeliveriesUpdate,
  DoraStore,
  noUpdate,
  StoredDeliveries,
  toDay,
  updateDeliveries,
} from '../dora';
import { DoraRowBatch } from './DoraRowBatch';
import { asStored, toDailyRollup } from './doraRows';
import { inSnapshot } from './inSnapshot';
import { readDeliveries, readEvents } from './readDeliveries';
import { readEnvironments } from './readEnvironments';
import { readNews } from './readNews';
import { readRemoved } from './readRemoved';
import { readObservedDeliveries } from './readObservedDeliveries';
import { DeliveryCell, readObservedDeployments } from './readObserved';
import { readTails } from './readTails';
import { DoraDailyRollupRow, DoraEntityRow, EntityRow } from './tables';

const DAY = 24 * 3_600_000;
const NO_EVENTS: Required<DoraEvents> = {
  deployments: [],
  commits: [],
  pullRequests: [],
  incidents: [],
};
const NOTHING: StoredDeliveries = {
  events: NO_EVENTS,
  samples: [],
  marks: [],
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

  async give(
    deliveriesByEntity: ReadonlyMap<string, EntityDeliveries>,
  ): Promise<void> {
    await this.#knex.transaction(async trx => {
      await lockEntities(trx, [...deliveriesByEntity.keys()]);
      const given = new Map(
        [...deliveriesByEntity].map(([it, { events }]) => [
          it,
          asStored(events),
        ]),
      );
      const news = await readNews(trx, given);
      const removedByEntity = await readRemoved(trx, deliveriesByEntity);
      const current = await readCurrent(trx, [...news.keys()]);
      const tails = await readTails(
        trx,
        new Map(
          [...news].filter(
            ([it]) => current.has(it) && !removedByEntity.has(it),
          ),
        ),
      );
      const others = [...news.keys()].filter(it => !tails.has(it));
      const stored = others.length
        ? await readDeliveries(trx, others)
        : new Map<string, StoredDeliveries>();
      const rows = new DoraRowBatch();
      const days: DeliveryCell[] = [];
      for (const [entityRef, { events }] of news) {
        const tail = tails.get(entityRef);
        rows.addEvents(entityRef, events);
        if (tail) {
          const update = appendDeliveries(tail, events);
          rows.addUpdate(entityRef, update);
          days.push(...daysOf(entityRef, update));
          continue;
        }
        const before = stored.get(entityRef) ?? NOTHING;
        const anew = before.engineVersion !== DORA_ENGINE_VERSION;
        const removed = removedByEntity.get(entityRef);
        rows.addUpdate(
          entityRef,
          updateDeliveries(before, events, { anew, removed }),
        );
        if (removed) {
          rows.addRemoved(entityRef, removed);
        }
        if (anew) {
          rows.addEngineVersion(entityRef);
        }
      }
      await rows.write(trx);
      await rollUpAgain(trx, days);
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
        if (before.engineVersion !== DORA_ENGINE_VERSION) {
          rows.addEngineVersion(entityRef);
        }
      }
      await rows.write(trx);
    });
  }

  async getOutdated(options: { limit: number }): Promise<string[]> {
    const rows = await this.#knex<DoraEntityRow>('dora_entities')
      .whereNot({ engine_version: DORA_ENGINE_VERSION })
      .orderBy('entity_ref')
      .limit(options.limit);
    return rows.map(it => it.entity_ref);
  }

  async getEvents(entityRef: string): Promise<Required<DoraEvents>> {
    const events = await readEvents(this.#knex, [entityRef]);
    return events.get(entityRef) ?? NO_EVENTS;
  }

  async getObserved(
    entityRef: string,
    options: { environment: string; window: DoraWindow },
  ): Promise<ObservedDeliveries> {
    return inSnapshot(this.#knex, trx =>
      readObservedDeliveries(trx, { entityRef, ...options }),
    );
  }

  async getEnvironments(entityRef: string): Promise<EntityEnvironment[]> {
    return readEnvironments(this.#knex, entityRef);
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
}

// The entities that were observed by the running engine.
async function readCurrent(
  knex: Knex,
  entityRefs: readonly string[],
): Promise<Set<string>> {
  const rows: DoraEntityRow[] = await knex('dora_entities')
    .whereIn('entity_ref', entityRefs)
    .where({ engine_version: DORA_ENGINE_VERSION });
  return new Set(rows.map(it => it.entity_ref));
}

function daysOf(entityRef: string, update: DeliveriesUpdate): DeliveryCell[] {
  const cells = update.samples.map(({ environment, finishedAt }) => {
    const from = Date.parse(toDay(finishedAt));
    return { entityRef, environment, window: { from, to: from + DAY } };
  });
  return [...new Map(cells.map(it => [JSON.stringify(it), it])).values()];
}

async function rollUpAgain(
  knex: Knex,
  cells: readonly DeliveryCell[],
): Promise<void> {
  if (!cells.length) {
    return;
  }
  const observed = await readObservedDeployments(knex, cells);
  const rows = new DoraRowBatch();
  for (const { entityRef, environment, window } of cells) {
    const deployments = (observed.get(entityRef) ?? []).filter(
      it => it.deployment.environment === environment,
    );
    const rollup = rollUpDay(
      { deployments, incidents: [] },
      toDay(window.from),
    );
    rows.addUpdate(entityRef, {
      ...noUpdate(),
      rollups: [{ ...rollup, environment }],
    });
  }
  await rows.write(knex);
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
