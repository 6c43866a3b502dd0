import { FactChange } from '@waymark/plugin-waymark-common';
import { Knex } from 'knex';
import { jsonRows } from './jsonRows';
import { FactHistoryRow } from './tables';

/**
 * What facts of the given names were and are, by entity ref and name, oldest first, in one statement. A fact that was never
 * observed is absent.
 *
 * @param from - epoch milliseconds: of what a fact was before, only what it was at that instant
 */
export async function readFactHistory(
  knex: Knex,
  entityRefs: readonly string[],
  names: readonly string[],
  from = -Infinity,
): Promise<Map<string, Map<string, FactChange[]>>> {
  const history = new Map<string, Map<string, FactChange[]>>();
  if (!entityRefs.length || !names.length) {
    return history;
  }
  const keys = entityRefs.map(entityRef => ({ entity_ref: entityRef }));
  const rows = await knex<FactHistoryRow>('fact_history')
    .whereRaw('entity_ref in (?)', [
      jsonRows(knex, 'fact_history', ['entity_ref'], keys),
    ])
    .whereIn('name', [...new Set(names)])
    .where(changes => {
      if (from > -Infinity) {
        changes.where('since', '>=', lastChange(knex, from));
      }
    })
    .orderBy(['entity_ref', 'name', 'since'])
    .select();
  for (const row of rows) {
    const facts =
      history.get(row.entity_ref) ?? new Map<string, FactChange[]>();
    const changes = facts.get(row.name) ?? [];
    changes.push(toFactChange(row));
    history.set(row.entity_ref, facts.set(row.name, changes));
  }
  return history;
}

function toFactChange({ value, since }: FactHistoryRow): FactChange {
  return {
    ...(value !== null && { value: JSON.parse(value) }),
    since: Number(since),
  };
}

// Of a fact that came later there is none: all its changes are needed.
function lastChange(knex: Knex, from: number): Knex.Raw {
  const last = knex({ earlier: 'fact_history' })
    .whereRaw('earlier.entity_ref = fact_history.entity_ref')
    .whereRaw('earlier.name = fact_history.name')
    .where('earlier.since', '<=', from)
    .max('earlier.since');
  return knex.raw('coalesce((?), ?)', [last, from]);
}
