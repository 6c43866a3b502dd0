import { Knex } from 'knex';
import { jsonRows } from './jsonRows';
import { FactHistoryRow, FactRow } from './tables';

/** What {@link readFactRows} finds. */
export interface StoredFactRows {
  known: FactRow[];
  /** The newest row of the history of each fact that is in question and not known. */
  lastChanges: Pick<FactHistoryRow, 'entity_ref' | 'name' | 'since'>[];
}

/** Reads the stored facts of entities, and of those that are new when they changed last, in two statements. */
export async function readFactRows(
  knex: Knex,
  entityRefs: readonly string[],
  names: readonly string[],
): Promise<StoredFactRows> {
  if (!entityRefs.length) {
    return { known: [], lastChanges: [] };
  }
  const refs = jsonRows(
    knex,
    'facts',
    ['entity_ref'],
    entityRefs.map(it => ({ entity_ref: it })),
  );
  const known = await knex<FactRow>('facts')
    .whereRaw('entity_ref in (?)', [refs])
    .select();
  const lastChanges: StoredFactRows['lastChanges'] = await knex('fact_history')
    .whereRaw('entity_ref in (?)', [refs])
    .whereIn('name', [...new Set(names)])
    .whereNotExists(
      knex('facts')
        .whereRaw('?? = ??', ['facts.entity_ref', 'fact_history.entity_ref'])
        .whereRaw('?? = ??', ['facts.name', 'fact_history.name']),
    )
    .groupBy('entity_ref', 'name')
    .select('entity_ref', 'name')
    .max({ since: 'since' });
  return { known, lastChanges };
}
