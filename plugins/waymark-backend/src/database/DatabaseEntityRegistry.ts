import { CollectedEntity, EntitySource } from '@waymark/plugin-waymark-node';
import { Knex } from 'knex';
import {
  EntityRegistry,
  EntityRegistryState,
  RegisteredEntity,
  shardOf,
} from '../entities';
import { toDate } from './rows';
import { EntityRegistryRow, EntityRow } from './tables';

// SQLite builds a multi-row insert as a union of selects, and takes 500 of them.
const BATCH_SIZE = 200;

/** Keeps the registry in the plugin's database. */
export class DatabaseEntityRegistry implements EntityRegistry, EntitySource {
  readonly #knex: Knex;
  readonly #shards: number;

  private constructor(knex: Knex, shards: number) {
    this.#knex = knex;
    this.#shards = shards;
  }

  static create(options: { knex: Knex; shards: number }) {
    return new DatabaseEntityRegistry(options.knex, options.shards);
  }

  async register(
    entities: readonly RegisteredEntity[],
    { seenAt }: { seenAt: Date },
  ): Promise<void> {
    // PostgreSQL refuses to write one row twice in a statement.
    const distinct = [
      ...new Map(entities.map(it => [it.entityRef, it])).values(),
    ];
    for (let from = 0; from < distinct.length; from += BATCH_SIZE) {
      const rows = distinct
        .slice(from, from + BATCH_SIZE)
        .map(entity => this.#toRow(entity, seenAt));
      await this.#knex.transaction(async trx => {
        const revision = await lockRevision(trx);
        const isChanged = await hasNews(trx, rows);
        await this.#upsert(trx, rows);
        if (isChanged) {
          await setRevision(trx, revision + 1);
        }
      });
    }
  }

  async #upsert(trx: Knex.Transaction, rows: EntityRow[]): Promise<void> {
    await trx<EntityRow>('entities')
      .insert(rows)
      .onConflict('entity_ref')
      .merge({
        shard: this.#knex.ref('excluded.shard'),
        entity: this.#knex.ref('excluded.entity'),
        // The clock of another replica may be behind: what discovery has seen must not look unseen for that.
        seen_at: this.#knex.raw('case when ?? > ?? then ?? else ?? end', [
          'excluded.seen_at',
          'entities.seen_at',
          'excluded.seen_at',
          'entities.seen_at',
        ]),
        // Every entity is due at some time, also those that an earlier version gave none.
        next_collect_at: this.#knex.raw(
          'case when ?? = ?? then coalesce(??, ??) else ?? end',
          [
            'entities.entity',
            'excluded.entity',
            'entities.next_collect_at',
            'excluded.next_collect_at',
            'excluded.next_collect_at',
          ],
        ),
      } as unknown as EntityRow);
  }

  async removeUnseenSince(time: Date): Promise<number> {
    let removed = 0;
    await this.#knex.transaction(async transaction => {
      const revision = await lockRevision(transaction);
      const unseen = transaction<EntityRow>('entities')
        .where('seen_at', '<', time)
        .select('entity_ref');
      // Locked in the order of all writers, so that none waits for another that waits for it.
      await unseen.clone().orderBy('entity_ref').forUpdate();
      // All other tables follow by their foreign keys.
      await transaction('dora_marks').whereIn('entity_ref', unseen).delete();
      removed = await transaction<EntityRow>('entities')
        .where('seen_at', '<', time)
        .delete();
      if (removed) {
        await setRevision(transaction, revision + 1);
      }
    });
    return removed;
  }

  async getVersion(): Promise<string> {
    const row = await this.#knex<EntityRegistryRow>('entity_registry').first();
    return String(row?.revision);
  }

  async list(options: {
    after?: string;
    limit: number;
  }): Promise<CollectedEntity[]> {
    const rows = await this.#knex<EntityRow>('entities')
      .where('entity_ref', '>', options.after ?? '')
      .orderBy('entity_ref')
      .limit(options.limit)
      .select('entity', 'registered_at');
    return rows.map(row => ({
      ...(JSON.parse(row.entity) as RegisteredEntity),
      registeredAt: toDate(row.registered_at),
    }));
  }

  async has(entityRef: string): Promise<boolean> {
    const row = await this.#knex<EntityRow>('entities')
      .where({ entity_ref: entityRef })
      .first('entity_ref');
    return row !== undefined;
  }

  async getState(): Promise<EntityRegistryState> {
    const [{ count, oldest, newest }] = await this.#knex('entities')
      .count({ count: '*' })
      .min({ oldest: 'seen_at' })
      .max({ newest: 'registered_at' });
    return {
      count: Number(count),
      oldestSeenAt: oldest === null ? undefined : toDate(oldest),
      newestRegisteredAt: newest === null ? undefined : toDate(newest),
    };
  }

  #toRow(entity: RegisteredEntity, seenAt: Date): EntityRow {
    return {
      entity_ref: entity.entityRef,
      shard: shardOf(entity.entityRef, this.#shards),
      entity: JSON.stringify(entity),
      registered_at: seenAt,
      seen_at: seenAt,
      next_collect_at: seenAt,
      attempted_at: null,
      findings: '[]',
    };
  }
}

// The lock makes writers of the registry take turns, so that none of them raises the revision in vain.
async function lockRevision(trx: Knex.Transaction): Promise<number> {
  const row = await trx<EntityRegistryRow>('entity_registry')
    .forUpdate()
    .first();
  if (!row) {
    throw new Error('The table entity_registry has lost its row');
  }
  return row.revision;
}

async function setRevision(
  trx: Knex.Transaction,
  revision: number,
): Promise<void> {
  await trx<EntityRegistryRow>('entity_registry').update({ revision });
}

// Times are no news: a discovery pass that finds nothing new leaves the revision as it is. The rows are locked in the same
// order as by those who write what belongs to entities.
async function hasNews(
  trx: Knex.Transaction,
  rows: readonly EntityRow[],
): Promise<boolean> {
  const stored = await trx<EntityRow>('entities')
    .whereIn(
      'entity_ref',
      rows.map(it => it.entity_ref),
    )
    .orderBy('entity_ref')
    .forUpdate()
    .select('entity_ref', 'entity');
  const known = new Map(stored.map(it => [it.entity_ref, it.entity]));
  return rows.some(it => known.get(it.entity_ref) !== it.entity);
}
