import { Knex } from 'knex';
import { jsonRows } from './jsonRows';
import { EntityRow } from './tables';

/**
 * Makes writers of the same entities take turns until the transaction ends: always in the same order, and before anything
 * else of theirs is touched.
 *
 * @returns those that are registered
 */
export async function lockEntities(
  trx: Knex.Transaction,
  entityRefs: Iterable<string>,
): Promise<Set<string>> {
  const keys = [...new Set(entityRefs)].map(it => ({ entity_ref: it }));
  const rows = await trx<EntityRow>('entities')
    .whereRaw('entity_ref in (?)', [
      jsonRows(trx, 'entities', ['entity_ref'], keys),
    ])
    .orderBy('entity_ref')
    .forNoKeyUpdate()
    .select('entity_ref');
  return new Set(rows.map(it => it.entity_ref));
}
