import { Knex } from 'knex';
import {
  EntityRegistry,
  EntityRegistryState,
  RegisteredEntity,
  shardOf,
} from '../entities';
import { toDate } from './rows';
import { EntityRow } from './tables';

// SQLite builds a multi-row insert as a union of selects, and takes 500 of them.
const BATCH_SIZE = 200;

/** Keeps the registry in the plugin's database. */
export class DatabaseEntityRegistry implements EntityRegistry {
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
      await this.#knex<EntityRow>('entities')
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
  }

  async removeUnseenSince(time: Date): Promise<number> {
    let removed = 0;
    await this.#knex.transaction(async transaction => {
      const unseen = transaction<EntityRow>('entities')
        .where('seen_at', '<', time)
        .select('entity_ref');
      // All other tables follow by their foreign keys.
      await transaction('dora_marks').whereIn('entity_ref', unseen).delete();
      removed = await transaction<EntityRow>('entities')
        .where('seen_at', '<', time)
        .delete();
    });
    return removed;
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
