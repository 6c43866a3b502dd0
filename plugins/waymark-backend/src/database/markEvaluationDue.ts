import { Knex } from 'knex';
import { upsertRows } from './upsertRows';
import { ScorecardEntityRow } from './tables';

/**
 * Makes entities due for evaluation at once, in the transaction that changes what is known of them. One that is being
 * evaluated meanwhile waits for that, and is evaluated once more.
 *
 * @param entityRefs - of registered entities
 */
export async function markEvaluationDue(
  trx: Knex.Transaction,
  entityRefs: Iterable<string>,
): Promise<void> {
  // In the same order by all writers, so that none waits for another that waits for it.
  const rows = [...new Set(entityRefs)].sort().map(entityRef => ({
    entity_ref: entityRef,
    evaluate_at: 0,
    evaluated_at: null,
    has_stale: false,
    opted_out: '[]',
    findings: '[]',
  }));
  await upsertRows<ScorecardEntityRow>(
    trx,
    'scorecard_entities',
    ['entity_ref'],
    rows,
    { update: ['evaluate_at'] },
  );
}
