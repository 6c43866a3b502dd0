import { Knex } from 'knex';
import { EntityMap } from './EntityMap';
import { jsonRows } from './jsonRows';
import { FactHistoryRow, FactRow } from './tables';

type FactKey = Pick<FactRow, 'entity_ref' | 'name'>;

/** What {@link readFactRows} finds. */
export interface StoredFactRows {
  known: FactRow[];
  /** The newest row of the history of each fact that is given and not known. */
  lastChanges: Pick<FactHistoryRow, 'entity_ref' | 'name' | 'since'>[];
}

/**
 * Reads the stored facts of entities that have one of the names, or are of the source, and when those of the given that are
 * not stored changed last: in at most two statements.
 */
export async function readFactRows(
  knex: Knex,
  given: readonly FactKey[],
  options: {
    entityRefs: readonly string[];
    names: readonly string[];
    source?: string;
  },
): Promise<StoredFactRows> {
  const { entityRefs, names, source } = options;
  if (!entityRefs.length) {
    return { known: [], lastChanges: [] };
  }
  const known = await knex<FactRow>('facts')
    .whereRaw('entity_ref in (?)', [
      jsonRows(
        knex,
        'facts',
        ['entity_ref'],
        entityRefs.map(it => ({ entity_ref: it })),
      ),
    ])
    .where(facts => {
      facts.whereIn('name', [...new Set(names)]);
      if (source !== undefined) {
        facts.orWhere({ source });
      }
    })
    .select();
  const stored = new EntityMap<string, FactRow>();
  known.forEach(it => stored.set(it.entity_ref, it.name, it));
  const missing = given.filter(it => !stored.has(it.entity_ref, it.name));
  return { known, lastChanges: await readLastChanges(knex, missing) };
}

async function readLastChanges(
  knex: Knex,
  keys: readonly FactKey[],
): Promise<StoredFactRows['lastChanges']> {
  if (!keys.length) {
    return [];
  }
  return knex('fact_history')
    .whereRaw('(entity_ref, name) in (?)', [
      jsonRows(knex, 'fact_history', ['entity_ref', 'name'], keys),
    ])
    .groupBy('entity_ref', 'name')
    .select('entity_ref', 'name')
    .max({ since: 'since' });
}
