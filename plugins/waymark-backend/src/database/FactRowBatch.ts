import { Knex } from 'knex';
import { FactHistoryRow, FactRow } from './tables';
import { EntityMap } from './EntityMap';
import { deleteRows, upsertRows } from './upsertRows';

/** A fact as it is to be stored. Times are in epoch milliseconds. */
export interface FactToStore {
  entityRef: string;
  name: string;
  /** As JSON. */
  value: string;
  /** Absent where its source observes all its facts at once. */
  observedAt?: number;
  source: string;
  evidence?: string;
}

/** Collects what changes of facts and their history, and writes it in a number of statements that does not grow with it. */
export class FactRowBatch {
  readonly #known = new EntityMap<string, FactRow>();
  readonly #lastChanges = new EntityMap<string, number>();
  readonly #written = new EntityMap<string, FactRow | undefined>();
  readonly #history = new EntityMap<string, FactHistoryRow[]>();
  readonly #touched = new Set<string>();
  readonly #changed = new Set<string>();

  /** @param lastChanges - the newest row of the history of each fact that is not `known` */
  constructor(
    known: readonly FactRow[],
    lastChanges: readonly Pick<
      FactHistoryRow,
      'entity_ref' | 'name' | 'since'
    >[],
  ) {
    known.forEach(it => this.#known.set(it.entity_ref, it.name, it));
    lastChanges.forEach(it =>
      this.#lastChanges.set(it.entity_ref, it.name, Number(it.since)),
    );
  }

  /** Entities of which a fact has another value now. */
  get changedEntityRefs(): ReadonlySet<string> {
    return this.#changed;
  }

  /** The row of a fact as it will be. */
  get(entityRef: string, name: string): FactRow | undefined {
    return this.#written.has(entityRef, name)
      ? this.#written.get(entityRef, name)
      : this.#known.get(entityRef, name);
  }

  /** Of an entity as stored, before anything is written. */
  known(entityRef: string): FactRow[] {
    return [...this.#known.of(entityRef).values()];
  }

  /**
   * @param at - when it got its value, if that is another than before
   * @returns whether that changes anything
   */
  set(fact: FactToStore, at: number): boolean {
    const { entityRef, name, value, source } = fact;
    const before = this.get(entityRef, name);
    const isSame = before?.value === value;
    const since = isSame ? Number(before.since) : this.#nextSince(fact, at);
    const row: FactRow = {
      entity_ref: entityRef,
      name,
      value,
      since,
      observed_at: fact.observedAt ?? null,
      source,
      evidence: fact.evidence ?? null,
    };
    if (before && isSame && isSameRow(before, row)) {
      return false;
    }
    this.#write(entityRef, name, row);
    if (!isSame) {
      this.#note({ entity_ref: entityRef, name, since, value });
    }
    return true;
  }

  remove(entityRef: string, name: string, at: number): void {
    const since = this.#nextSince({ entityRef, name }, at);
    this.#write(entityRef, name, undefined);
    this.#note({ entity_ref: entityRef, name, since, value: null });
  }

  async write(trx: Knex.Transaction): Promise<void> {
    const upserts: FactRow[] = [];
    const deletes: Pick<FactRow, 'entity_ref' | 'name'>[] = [];
    const history: FactHistoryRow[] = [];
    for (const entityRef of [...this.#touched].sort()) {
      for (const [name, row] of this.#written.of(entityRef)) {
        if (row) {
          upserts.push(row);
        } else {
          deletes.push({ entity_ref: entityRef, name });
        }
      }
      history.push(...[...this.#history.of(entityRef).values()].flat());
    }
    await upsertRows(trx, 'facts', ['entity_ref', 'name'], upserts);
    await deleteRows(trx, 'facts', deletes);
    await upsertRows(
      trx,
      'fact_history',
      ['entity_ref', 'name', 'since'],
      history,
    );
  }

  // Clocks of replicas differ: what comes later must not look earlier for that.
  #nextSince(
    { entityRef, name }: Pick<FactToStore, 'entityRef' | 'name'>,
    at: number,
  ): number {
    const before = this.get(entityRef, name);
    return Math.max(
      at,
      Number(before?.since ?? 0),
      this.#lastChanges.get(entityRef, name) ?? 0,
    );
  }

  #write(entityRef: string, name: string, row: FactRow | undefined) {
    this.#touched.add(entityRef);
    this.#written.set(entityRef, name, row);
  }

  // Of two changes at the same time the later one is what holds.
  #note(row: FactHistoryRow) {
    const { entity_ref: entityRef, name, since } = row;
    const others = (this.#history.get(entityRef, name) ?? []).filter(
      it => it.since !== since,
    );
    this.#history.set(entityRef, name, [...others, row]);
    this.#changed.add(entityRef);
  }
}

function isSameRow(left: FactRow, right: FactRow): boolean {
  const time = ({ observed_at: at }: FactRow) =>
    at === null ? at : Number(at);
  return (
    time(left) === time(right) &&
    left.source === right.source &&
    left.evidence === right.evidence
  );
}
