import { Finding } from '@waymark/plugin-waymark-common';
import { Knex } from 'knex';
import { TargetSettings } from '../targets';
import { TargetRow } from './tables';

// SQLite takes a limited number of values in a statement.
const BATCH_SIZE = 100;

/** An entity, and what of its repository is its own. */
export interface Target {
  entityRef: string;
  /** Of the entity: another one if it was removed in between. */
  registeredAt: string;
  /** Not given where the annotation names none that can be. */
  repositoryId?: number;
  settings?: TargetSettings;
  findings: Finding[];
}

/** A target, and what of it was given to the store of deliveries. */
export interface GivenTarget extends Target {
  /** Not given where nothing was. */
  given?: {
    repositoryId: number;
    settings: TargetSettings;
    /** Up to which revision of the repository. */
    revision: number;
  };
}

/** The entities that name a repository. */
export class TargetStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }) {
    return new TargetStore(options.knex);
  }

  /**
   * Makes targets what they are now. Of all others only those stay, without a repository, of which events were given and
   * whose entity is still there: these have to be taken back. Returns the repositories of those that changed.
   *
   * @param options - `isRegistered` tells whether an entity is there
   */
  async replaceAll(
    targets: readonly Target[],
    options: { isRegistered: (entityRef: string) => boolean },
  ): Promise<number[]> {
    const rows: TargetRow[] = await this.#knex('github_targets');
    const before = new Map(rows.map(row => [row.entity_ref, row]));
    const now = new Set(targets.map(it => it.entityRef));
    const gone: string[] = [];
    const changed: TargetRow[] = [];
    for (const row of rows) {
      const { entity_ref: entityRef, repository_id: repositoryId } = row;
      if (now.has(entityRef)) {
        continue;
      }
      if (
        !options.isRegistered(entityRef) ||
        row.given_repository_id === null
      ) {
        gone.push(entityRef);
      } else if (repositoryId !== null) {
        changed.push({ ...row, repository_id: null, settings: null });
      }
    }
    for (const target of targets) {
      const known = before.get(target.entityRef);
      const row = toRow(target, known);
      if (!known || !isSame(row, known)) {
        changed.push(row);
      }
    }
    await this.#knex.transaction(async trx => {
      for (let from = 0; from < gone.length; from += BATCH_SIZE) {
        await trx<TargetRow>('github_targets')
          .whereIn('entity_ref', gone.slice(from, from + BATCH_SIZE))
          .delete();
      }
      for (let from = 0; from < changed.length; from += BATCH_SIZE) {
        await trx<TargetRow>('github_targets')
          .insert(changed.slice(from, from + BATCH_SIZE))
          .onConflict('entity_ref')
          .merge();
      }
    });
    return changed.flatMap(it =>
      it.repository_id === null ? [] : [it.repository_id],
    );
  }

  /** The targets without a repository of which events were given. */
  async listWithdrawn(): Promise<GivenTarget[]> {
    const rows = await this.#knex<TargetRow>('github_targets')
      .whereNull('repository_id')
      .whereNotNull('given_repository_id');
    return rows.map(toTarget);
  }

  /** The targets of repositories. */
  async listOf(repositoryIds: readonly number[]): Promise<GivenTarget[]> {
    const rows = await this.#knex<TargetRow>('github_targets')
      .whereIn('repository_id', [...repositoryIds])
      .orderBy('entity_ref');
    return rows.map(toTarget);
  }

  async get(entityRef: string): Promise<GivenTarget | undefined> {
    const row = await this.#knex<TargetRow>('github_targets')
      .where({ entity_ref: entityRef })
      .first();
    return row && toTarget(row);
  }

  /** Notes what was given of a target, or that all was taken back, if it still is the same one. */
  async noteGiven(
    { entityRef, registeredAt, repositoryId }: Target,
    given: GivenTarget['given'],
  ): Promise<void> {
    await this.#knex<TargetRow>('github_targets')
      .where({
        entity_ref: entityRef,
        registered_at: registeredAt,
        repository_id: repositoryId ?? null,
      })
      .update({
        given_repository_id: given?.repositoryId ?? null,
        given_settings: given ? JSON.stringify(given.settings) : null,
        given_revision: given?.revision ?? null,
      });
  }
}

function toRow(target: Target, known: TargetRow | undefined): TargetRow {
  // Of an entity that was removed and came back nothing is stored any more.
  const given =
    known?.registered_at === target.registeredAt ? known : undefined;
  return {
    entity_ref: target.entityRef,
    repository_id: target.repositoryId ?? null,
    registered_at: target.registeredAt,
    settings: target.settings ? JSON.stringify(target.settings) : null,
    findings: JSON.stringify(target.findings),
    given_repository_id: given?.given_repository_id ?? null,
    given_settings: given?.given_settings ?? null,
    given_revision: given?.given_revision ?? null,
  };
}

function isSame(left: TargetRow, right: TargetRow): boolean {
  return (
    left.repository_id === right.repository_id &&
    left.registered_at === right.registered_at &&
    left.settings === right.settings &&
    left.findings === right.findings
  );
}

function toTarget(row: TargetRow): GivenTarget {
  return {
    entityRef: row.entity_ref,
    registeredAt: row.registered_at,
    repositoryId: row.repository_id ?? undefined,
    settings: row.settings === null ? undefined : JSON.parse(row.settings),
    findings: JSON.parse(row.findings),
    given:
      row.given_repository_id === null || row.given_settings === null
        ? undefined
        : {
            repositoryId: row.given_repository_id,
            settings: JSON.parse(row.given_settings),
            revision: Number(row.given_revision),
          },
  };
}
