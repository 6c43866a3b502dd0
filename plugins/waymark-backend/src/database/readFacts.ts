import { Fact } from '@waymark/plugin-waymark-common';
import { Knex } from 'knex';
import { EntityMap } from './EntityMap';
import { jsonRows } from './jsonRows';
import { readByKeys } from './readByKeys';
import { FactRow, FactSourceRow } from './tables';

// More than that is not worth its own list.
const MOST_NAMES = 5_000;

/**
 * What is known of entities: their facts by entity ref and name, in two statements. An entity of which nothing is known is
 * absent.
 *
 * @param names - others may be left out
 */
export async function readFacts(
  knex: Knex,
  entityRefs: readonly string[],
  names?: readonly string[],
): Promise<Map<string, Map<string, Fact>>> {
  const keys = entityRefs.map(entityRef => ({ entity_ref: entityRef }));
  const rows = await knex<FactRow>('facts')
    .whereRaw('entity_ref in (?)', [
      jsonRows(knex, 'facts', ['entity_ref'], keys),
    ])
    .modify(query => {
      if (names && names.length <= MOST_NAMES) {
        query.whereIn('name', names);
      }
    })
    .select();
  const sources = await readByKeys<FactSourceRow, 'entity_ref'>(
    knex,
    'fact_sources',
    ['entity_ref'],
    keys,
  );
  const observedAt = new EntityMap<string, number>();
  for (const { entity_ref, source, observed_at } of sources) {
    observedAt.set(entity_ref, source, Number(observed_at));
  }
  const known = new Map<string, Map<string, Fact>>();
  for (const row of rows) {
    const facts = known.get(row.entity_ref) ?? new Map<string, Fact>();
    // One that was pushed has a time of its own.
    const at =
      row.observed_at ??
      observedAt.get(row.entity_ref, row.source) ??
      row.since;
    known.set(row.entity_ref, facts.set(row.name, toFact(row, Number(at))));
  }
  return known;
}

function toFact(
  { name, value, source, evidence }: FactRow,
  observedAt: number,
): Fact {
  const fact = { name, value: JSON.parse(value), observedAt, source };
  return evidence === null ? fact : { ...fact, evidence };
}
