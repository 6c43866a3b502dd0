import { FactChange } from '@waymark/plugin-waymark-common';
import { Knex } from 'knex';
import { jsonRows } from './jsonRows';
import { FactHistoryRow } from './tables';

/**
 * What facts of the given names were and are, by entity ref and name, oldest first, in one statement. A fact that was never
 * observed is absent.
 */
export async function readFactHistory(
  knex: Knex,
  entityRefs: readonly string[],
  names: readonly string[],
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
