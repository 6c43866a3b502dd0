import { Knex } from 'knex';

/** Makes all entities due for evaluation at once, in the transaction that changes what they are evaluated by. */
export async function markAllEvaluationDue(
  trx: Knex.Transaction,
): Promise<void> {
  if (trx.client.dialect === 'postgresql') {
    // Locked in the same order as by all other writers. Also those that are due already are written: one of them may be
    // in evaluation, and must be due again when that ends.
    await trx.raw(
      `with due as materialized (
        select entity_ref from scorecard_entities order by entity_ref for update
      )
      update scorecard_entities set evaluate_at = 0
      from due where due.entity_ref = scorecard_entities.entity_ref`,
    );
    return;
  }
  await trx('scorecard_entities').update({ evaluate_at: 0 });
}
