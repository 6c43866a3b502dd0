import { Knex } from 'knex';

// Whatever is slower than that comes as a change.
const SETTLING_MS = 2 * 60_000;

/**
 * Leaves out entities that have just been registered and of which something is about to be observed for the first time: to
 * evaluate them would make a history of changes that never happened.
 *
 * @param query - of `scorecard_entities`
 * @param now - epoch milliseconds
 */
export function whereSettled(
  query: Knex.QueryBuilder,
  knex: Knex,
  now: number,
): void {
  const due = knex('fact_sources')
    .whereRaw('fact_sources.entity_ref = entities.entity_ref')
    .where(source =>
      source
        .whereNull('fact_sources.attempted_at')
        .orWhere('fact_sources.due_at', '<=', now),
    );
  const fresh = knex('entities')
    .whereRaw('entities.entity_ref = scorecard_entities.entity_ref')
    .where('entities.registered_at', '>', new Date(now - SETTLING_MS))
    .where(entity =>
      entity.whereNull('entities.attempted_at').orWhereExists(due),
    );
  query.whereNotExists(fresh);
}
