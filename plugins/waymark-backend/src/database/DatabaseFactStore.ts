import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { Fact } from '@waymark/plugin-waymark-common';
import { Knex } from 'knex';
import {
  FactBatch,
  FactObservation,
  FactSourceState,
  FactStore,
  PushedObservation,
  PushOutcome,
} from '../facts';
import { addObserved, addPushed } from './addFacts';
import { FactRowBatch } from './FactRowBatch';
import { inSnapshot } from './inSnapshot';
import { jsonRows } from './jsonRows';
import { lockEntities } from './lockEntities';
import { markEvaluationDue } from './markEvaluationDue';
import { readByKeys } from './readByKeys';
import { readFactRows } from './readFactRows';
import { readFacts } from './readFacts';
import { toError } from './rows';
import { CatalogEntityRow, FactSourceRow, ScorecardEntityRow } from './tables';
import { upsertRows } from './upsertRows';

/** Keeps facts in the plugin's database. */
export class DatabaseFactStore implements FactStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }) {
    return new DatabaseFactStore(options.knex);
  }

  async addSources(sources: readonly string[]): Promise<void> {
    for (const source of sources) {
      await this.#knex.raw(
        `insert into fact_sources (entity_ref, source, due_at)
        select entity_ref, ?, 0 from catalog_entities where not exists (
          select 1 from fact_sources
          where fact_sources.entity_ref = catalog_entities.entity_ref and fact_sources.source = ?
        )
        order by entity_ref
        on conflict do nothing`,
        [source, source],
      );
    }
  }

  async take(
    source: string,
    options: { now: number; lease: number; limit: number; entityRef?: string },
  ): Promise<FactBatch | undefined> {
    const { now, lease, limit, entityRef } = options;
    const leasedUntil = now + lease;
    const due = this.#knex<FactSourceRow>('fact_sources')
      .where(
        entityRef === undefined
          ? { source }
          : { source, entity_ref: entityRef },
      )
      .orderBy('due_at')
      .limit(limit)
      .forUpdate()
      .select('entity_ref');
    if (entityRef === undefined) {
      due.where('due_at', '<=', now);
      if (this.#knex.client.dialect === 'postgresql') {
        due.skipLocked();
      }
    }
    const taken: Pick<FactSourceRow, 'entity_ref'>[] = await this.#knex(
      'fact_sources',
    )
      .with('due', due)
      .where({ source })
      .whereIn('entity_ref', this.#knex('due').select('entity_ref'))
      .update({ due_at: leasedUntil, attempted_at: now })
      .returning('entity_ref');
    if (!taken.length) {
      return undefined;
    }
    const snapshots = await readByKeys<CatalogEntityRow, 'entity_ref'>(
      this.#knex,
      'catalog_entities',
      ['entity_ref'],
      taken.map(it => ({ entity_ref: it.entity_ref })),
    );
    return {
      source,
      entities: snapshots.map((it): Entity => JSON.parse(it.entity)),
      observedAt: now,
      leasedUntil,
    };
  }

  async save(
    batch: FactBatch,
    observations: ReadonlyMap<string, FactObservation>,
    options: {
      names: readonly string[];
      dueAt: (observation: FactObservation) => number | undefined;
    },
  ): Promise<string[]> {
    return this.#knex.transaction(async trx => {
      await lockEntities(trx, observations.keys());
      const held = await readHeld(trx, batch, [...observations.keys()]);
      const observed = held
        .map(it => it.entity_ref)
        .filter(it => observations.get(it)!.facts);
      const given = observed.flatMap(entityRef =>
        observations.get(entityRef)!.facts!.map(({ name }) => ({
          entity_ref: entityRef,
          name,
        })),
      );
      const { known, lastChanges } = await readFactRows(trx, given, {
        entityRefs: observed,
        names: options.names,
        source: batch.source,
      });
      const rows = new FactRowBatch(known, lastChanges);
      for (const entityRef of observed) {
        addObserved(rows, entityRef, batch, {
          facts: observations.get(entityRef)!.facts!,
          names: options.names,
        });
      }
      await rows.write(trx);
      await upsertRows<FactSourceRow>(
        trx,
        'fact_sources',
        ['entity_ref', 'source'],
        held.map(it => {
          const observation = observations.get(it.entity_ref)!;
          return toSourceRow(it, observation, {
            observedAt: batch.observedAt,
            dueAt: options.dueAt(observation),
          });
        }),
      );
      return markKnownDue(trx, rows.changedEntityRefs, observed);
    });
  }

  async release({ source, entities, leasedUntil }: FactBatch): Promise<void> {
    const entityRefs = entities.map(it => stringifyEntityRef(it));
    await this.#knex<FactSourceRow>('fact_sources')
      .where({ source, due_at: leasedUntil })
      .whereRaw('entity_ref in (?)', [entityRefRows(this.#knex, entityRefs)])
      .update({ due_at: 0 });
  }

  async push(observations: readonly PushedObservation[]): Promise<PushOutcome> {
    const given = new Set(observations.map(it => it.entityRef));
    return this.#knex.transaction(async trx => {
      const registered = await lockEntities(trx, given);
      const taken = observations.filter(it => registered.has(it.entityRef));
      const { known, lastChanges } = await readFactRows(
        trx,
        taken.map(it => ({ entity_ref: it.entityRef, name: it.name })),
        { entityRefs: [...registered], names: taken.map(it => it.name) },
      );
      const rows = new FactRowBatch(known, lastChanges);
      // Those of the same time keep the order in which they are given.
      const inOrder = [...taken].sort((a, b) => a.observedAt - b.observedAt);
      const changing = inOrder.filter(it => addPushed(rows, it));
      await rows.write(trx);
      return {
        unchanged: taken.length - changing.length,
        unknownEntityRefs: new Set(
          [...given].filter(it => !registered.has(it)),
        ),
        dueEntityRefs: await markKnownDue(trx, rows.changedEntityRefs, [
          ...registered,
        ]),
      };
    });
  }

  async getFacts(entityRef: string): Promise<Fact[]> {
    const facts = await inSnapshot(this.#knex, trx =>
      readFacts(trx, [entityRef]),
    );
    return [...(facts.get(entityRef)?.values() ?? [])].sort((a, b) =>
      a.name < b.name ? -1 : 1,
    );
  }

  async getSources(entityRef: string): Promise<FactSourceState[]> {
    const rows = await this.#knex<FactSourceRow>('fact_sources')
      .where({ entity_ref: entityRef })
      .orderBy('source');
    return rows.map(row => ({
      source: row.source,
      observedAt:
        row.observed_at === null ? undefined : Number(row.observed_at),
      error: toError(row),
    }));
  }
}

function entityRefRows(knex: Knex, entityRefs: readonly string[]): Knex.Raw {
  return jsonRows(
    knex,
    'fact_sources',
    ['entity_ref'],
    entityRefs.map(it => ({ entity_ref: it })),
  );
}

// Those of a batch that neither have changed since nor were taken by another replica.
async function readHeld(
  trx: Knex.Transaction,
  { source, leasedUntil }: FactBatch,
  entityRefs: readonly string[],
): Promise<FactSourceRow[]> {
  return trx<FactSourceRow>('fact_sources')
    .where({ source, due_at: leasedUntil })
    .whereRaw('entity_ref in (?)', [entityRefRows(trx, entityRefs)])
    .orderBy('entity_ref')
    .forUpdate()
    .select();
}

function toSourceRow(
  row: FactSourceRow,
  { facts, error }: FactObservation,
  context: { observedAt: number; dueAt: number | undefined },
): FactSourceRow {
  return {
    ...row,
    due_at: context.dueAt ?? null,
    observed_at: facts
      ? Math.max(context.observedAt, Number(row.observed_at))
      : row.observed_at,
    error_kind: error?.kind ?? null,
    error_message: error?.message ?? null,
    error_remedy: error?.remedy ?? null,
  };
}

// A check that waits for a new observation may have its verdict now, though no value has changed. Whether one waits is only
// told when nobody evaluates the entity: the evaluation may find just now that the former observation is too old.
async function markKnownDue(
  trx: Knex.Transaction,
  changed: ReadonlySet<string>,
  observed: readonly string[],
): Promise<string[]> {
  const evaluated = await trx<ScorecardEntityRow>('scorecard_entities')
    .whereRaw('entity_ref in (?)', [entityRefRows(trx, observed)])
    .orderBy('entity_ref')
    .forUpdate()
    .select('entity_ref', 'has_stale');
  const stale = evaluated.filter(it => it.has_stale);
  const due = new Set([...changed, ...stale.map(it => it.entity_ref)]);
  await markEvaluationDue(trx, due);
  return [...due].sort();
}
