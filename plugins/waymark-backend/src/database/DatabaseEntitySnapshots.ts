import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { Knex } from 'knex';
import { EntitySnapshots, toEntitySnapshot } from '../entities';
import { jsonRows } from './jsonRows';
import { lockEntities } from './lockEntities';
import { markEvaluationDue } from './markEvaluationDue';
import { CatalogEntityRow, FactSourceRow } from './tables';
import { upsertRows } from './upsertRows';

/** Keeps snapshots of catalog entities in the plugin's database. */
export class DatabaseEntitySnapshots implements EntitySnapshots {
  readonly #knex: Knex;
  readonly #sources: readonly string[];

  private constructor(knex: Knex, sources: readonly string[]) {
    this.#knex = knex;
    this.#sources = sources;
  }

  /** @param options - `sources` are the ids of what observes facts */
  static create(options: { knex: Knex; sources: readonly string[] }) {
    return new DatabaseEntitySnapshots(options.knex, options.sources);
  }

  async save(entities: readonly Entity[]): Promise<void> {
    const rows = new Map<string, CatalogEntityRow>();
    for (const entity of entities) {
      const entityRef = stringifyEntityRef(entity);
      rows.set(entityRef, {
        entity_ref: entityRef,
        entity: JSON.stringify(toEntitySnapshot(entity)),
      });
    }
    const changed = await findChanged(this.#knex, [...rows.values()]);
    if (!changed.length) {
      return;
    }
    await this.#knex.transaction(async trx => {
      const registered = [...(await lockEntities(trx, changed))].sort();
      await upsertRows<CatalogEntityRow>(
        trx,
        'catalog_entities',
        ['entity_ref'],
        registered.map(it => rows.get(it)!),
      );
      await this.#makeDue(trx, registered);
      await markEvaluationDue(trx, registered);
    });
  }

  // Also of sources that this replica does not know, such as those of a newer version.
  async #makeDue(
    trx: Knex.Transaction,
    entityRefs: readonly string[],
  ): Promise<void> {
    await trx<FactSourceRow>('fact_sources')
      .whereRaw('entity_ref in (?)', [
        jsonRows(
          trx,
          'fact_sources',
          ['entity_ref'],
          entityRefs.map(it => ({ entity_ref: it })),
        ),
      ])
      .update({ due_at: 0 });
    await upsertRows<FactSourceRow>(
      trx,
      'fact_sources',
      ['entity_ref', 'source'],
      entityRefs.flatMap(entityRef =>
        this.#sources.map(source => newSource(entityRef, source)),
      ),
      { update: ['due_at'] },
    );
  }
}

function newSource(entityRef: string, source: string): FactSourceRow {
  return {
    entity_ref: entityRef,
    source,
    due_at: 0,
    attempted_at: null,
    observed_at: null,
    error_kind: null,
    error_message: null,
    error_remedy: null,
  };
}

// The database compares: of most entities nothing has changed, and none of them has to be read.
async function findChanged(
  knex: Knex,
  rows: readonly CatalogEntityRow[],
): Promise<string[]> {
  if (!rows.length) {
    return [];
  }
  const given = jsonRows(
    knex,
    'catalog_entities',
    ['entity_ref', 'entity'],
    rows,
  );
  const changed: { entity_ref: string }[] = await knex
    .with('given', ['entity_ref', 'entity'], given)
    .from('given')
    .leftJoin(
      'catalog_entities',
      'catalog_entities.entity_ref',
      'given.entity_ref',
    )
    .whereRaw('catalog_entities.entity is distinct from given.entity')
    .select('given.entity_ref');
  return changed.map(it => it.entity_ref);
}
