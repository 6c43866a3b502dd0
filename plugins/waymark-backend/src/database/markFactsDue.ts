import { Knex } from 'knex';
import { FactSourceRow } from './tables';

/** Makes an entity due to be observed by a source of facts at once, in the transaction that changes what it reads. */
export async function markFactsDue(
  trx: Knex.Transaction,
  entityRef: string,
  source: string,
): Promise<void> {
  await trx<FactSourceRow>('fact_sources')
    .where({ entity_ref: entityRef, source })
    .update({ due_at: 0 });
}
