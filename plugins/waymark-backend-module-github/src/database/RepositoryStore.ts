import { CollectorTargetState, Finding } from '@waymark/plugin-waymark-common';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { RepositoryName, toSlug } from '../targets';
import { LeasedRepository, Repository, RepositoryCycle } from './Repository';
import { toLeasedRepository, toNumber, toRepository } from './rows';
import { BigInteger, RepositoryRow } from './tables';

// SQLite takes a limited number of values in a statement.
const BATCH_SIZE = 200;

// Enough to tell what is wrong.
const MOST_ERRORS = 1_000;

/** What a look at a repository changes. */
export interface RepositoryChange {
  nodeId?: string;
  fullName?: string;
  url?: string;
  defaultBranch?: string;
  state: CollectorTargetState;
  /** `undefined` takes the last one away. */
  error?: Repository['error'];
  attemptedAt: number;
  succeededAt?: number;
  failures: number;
  dueAt: number;
  cycle: RepositoryCycle;
}

/** The repositories, and who is collecting them. A lease keeps two replicas from doing the same work. */
export class RepositoryStore {
  readonly #knex: Knex;
  readonly #leaseDuration: number;

  private constructor(knex: Knex, leaseDuration: number) {
    this.#knex = knex;
    this.#leaseDuration = leaseDuration;
  }

  /** @param options - `leaseDuration`: milliseconds after which others may take over from a process that has died */
  static create(options: { knex: Knex; leaseDuration: number }) {
    return new RepositoryStore(options.knex, options.leaseDuration);
  }

  /**
   * Leases repositories of one owner that are due, or that a webhook told of; those that wait for longest first.
   *
   * @param options - `now` is epoch milliseconds; `isPaused` tells owners that nothing may be asked of
   */
  async claimDue(options: {
    now: number;
    limit: number;
    isPaused: (repository: { host: string; owner: string }) => boolean;
  }): Promise<LeasedRepository[]> {
    const { now, limit, isPaused } = options;
    const owners: Pick<RepositoryRow, 'host' | 'owner'>[] = await this.#due(now)
      .groupBy('host', 'owner')
      .orderByRaw('min(due_at)')
      .select('host', 'owner');
    for (const { host, owner } of owners) {
      if (isPaused({ host, owner })) {
        continue;
      }
      const rows = await this.#due(now)
        .where({ host, owner })
        .orderBy('due_at')
        .limit(limit)
        .select('id');
      const claimed = await this.claim(
        rows.map(it => it.id),
        now,
      );
      if (claimed.length) {
        return claimed;
      }
    }
    return [];
  }

  /** Leases those of the repositories that nobody else has. */
  async claim(
    ids: readonly number[],
    now: number,
  ): Promise<LeasedRepository[]> {
    if (!ids.length) {
      return [];
    }
    const lease = randomUUID();
    await this.#knex<RepositoryRow>('github_repositories')
      .whereIn('id', [...ids])
      .where(it =>
        it.whereNull('leased_until').orWhere('leased_until', '<', now),
      )
      .update({ lease, leased_until: now + this.#leaseDuration });
    const rows = await this.#knex<RepositoryRow>('github_repositories').where({
      lease,
    });
    return rows.map(toLeasedRepository);
  }

  /** Prolongs leases while work goes on. */
  async renew(
    repositories: readonly LeasedRepository[],
    now: number,
  ): Promise<void> {
    await this.#knex<RepositoryRow>('github_repositories')
      .whereIn('lease', [...new Set(repositories.map(it => it.lease))])
      .update({ leased_until: now + this.#leaseDuration });
  }

  /**
   * Writes down how looks at repositories ended, and ends their leases. A hint that came meanwhile stays; the one that was
   * known when the lease began is taken away.
   */
  async finish(
    looks: readonly {
      repository: LeasedRepository;
      change: RepositoryChange;
    }[],
  ): Promise<void> {
    // Most looks find nothing new, and change the same.
    const ids = new Map<string, number[]>();
    for (const { repository, change } of looks) {
      const key = JSON.stringify([repository.lease, toRow(repository, change)]);
      ids.set(key, [...(ids.get(key) ?? []), repository.id]);
    }
    for (const [key, group] of ids) {
      const [lease, row] = JSON.parse(key);
      for (let from = 0; from < group.length; from += BATCH_SIZE) {
        await this.#knex<RepositoryRow>('github_repositories')
          .where({ lease })
          .whereIn('id', group.slice(from, from + BATCH_SIZE))
          .update(row);
      }
    }
    for (const { repository } of looks) {
      if (repository.hintedAt !== undefined) {
        await this.#knex<RepositoryRow>('github_repositories')
          .where({ id: repository.id, hinted_at: repository.hintedAt })
          .update({ hinted_at: null });
      }
    }
  }

  /** Ends leases without having looked. */
  async release(repositories: readonly LeasedRepository[]): Promise<void> {
    await this.#knex<RepositoryRow>('github_repositories')
      .whereIn('lease', [...new Set(repositories.map(it => it.lease))])
      .update({ lease: null, leased_until: null });
  }

  /**
   * Notes that something has happened in a repository, known by its id, its node id or its name. Returns the ids: two names
   * may lead to one repository.
   */
  async hint(
    place: { id: number } | { nodeId?: string; slug: string },
    now: number,
  ): Promise<number[]> {
    const rows = await this.#knex<RepositoryRow>('github_repositories')
      .where(it => {
        if ('id' in place) {
          it.where({ id: place.id });
          return;
        }
        it.where({ slug: place.slug });
        if (place.nodeId !== undefined) {
          it.orWhere({ node_id: place.nodeId });
        }
      })
      .select('id');
    const ids = rows.map(it => it.id);
    await this.#knex<RepositoryRow>('github_repositories')
      .whereIn('id', ids)
      .update({ hinted_at: now });
    return ids;
  }

  /** Adds repositories that are not known yet, due at once, and returns the ids of all by their slugs. */
  async add(
    names: readonly RepositoryName[],
    options: { now: number; since: number },
  ): Promise<Map<string, number>> {
    const bySlug = new Map(names.map(it => [toSlug(it), it]));
    const slugs = [...bySlug.keys()];
    const ids = new Map<string, number>();
    for (let from = 0; from < slugs.length; from += BATCH_SIZE) {
      const batch = slugs.slice(from, from + BATCH_SIZE);
      const known = await this.#idsOf(batch);
      const added = batch
        .filter(it => !known.has(it))
        .map(slug => ({
          slug,
          ...bySlug.get(slug)!,
          state: 'pending',
          since: options.since,
          due_at: options.now,
        }));
      if (added.length) {
        await this.#knex('github_repositories')
          .insert(added)
          .onConflict('slug')
          .ignore();
      }
      const all = added.length ? await this.#idsOf(batch) : known;
      all.forEach((id, slug) => ids.set(slug, id));
    }
    return ids;
  }

  /** Makes repositories due at once. */
  async makeDue(ids: readonly number[], now: number): Promise<void> {
    for (let from = 0; from < ids.length; from += BATCH_SIZE) {
      await this.#knex<RepositoryRow>('github_repositories')
        .whereIn('id', ids.slice(from, from + BATCH_SIZE))
        .where('due_at', '>', now)
        .update({ due_at: now });
    }
  }

  /** Removes the repositories that no entity names any more, with all that was read of them. */
  async removeUnused(): Promise<void> {
    const used = this.#knex('github_targets')
      .whereNotNull('repository_id')
      .select('repository_id');
    const given = this.#knex('github_targets')
      .whereNotNull('given_repository_id')
      .select('given_repository_id');
    await this.#knex.transaction(async trx => {
      const unused = await trx<RepositoryRow>('github_repositories')
        .whereNotIn('id', used)
        .whereNotIn('id', given)
        .select('id');
      for (const { id } of unused) {
        await trx('github_objects').where({ repository_id: id }).delete();
        await trx('github_repositories').where({ id }).delete();
      }
    });
  }

  /** How all repositories are doing. Times are epoch milliseconds. */
  async summarize(): Promise<{
    counts: Record<string, number>;
    lastSuccessAt?: number;
    oldestDueAt?: number;
    errors: Finding[];
  }> {
    const groups: {
      state: string;
      count: number | string;
      succeeded: BigInteger | null;
      due: BigInteger | null;
    }[] = await this.#knex('github_repositories')
      .groupBy('state')
      .select('state')
      .count({ count: '*' })
      .max({ succeeded: 'succeeded_at' })
      .min({ due: 'due_at' });
    const failed = await this.#knex<RepositoryRow>('github_repositories')
      .whereNotNull('error')
      .limit(MOST_ERRORS)
      .select('error');
    const successes = groups.flatMap(it => toNumber(it.succeeded) ?? []);
    const dues = groups.flatMap(it => toNumber(it.due) ?? []);
    return {
      counts: Object.fromEntries(
        groups.map(it => [it.state, Number(it.count)]),
      ),
      ...(successes.length && { lastSuccessAt: Math.max(...successes) }),
      ...(dues.length && { oldestDueAt: Math.min(...dues) }),
      errors: failed.map(it => JSON.parse(it.error!) as Finding),
    };
  }

  async get(id: number): Promise<Repository | undefined> {
    const row = await this.#knex<RepositoryRow>('github_repositories')
      .where({ id })
      .first();
    return row && toRepository(row);
  }

  /** A page of repositories by slug; `after` is the last slug of the page before. */
  async list(options: {
    after?: string;
    limit: number;
  }): Promise<(Repository & { slug: string })[]> {
    const rows = await this.#knex<RepositoryRow>('github_repositories')
      .where(it => {
        if (options.after !== undefined) {
          it.where('slug', '>', options.after);
        }
      })
      .orderBy('slug')
      .limit(options.limit);
    return rows.map(row => ({ ...toRepository(row), slug: row.slug }));
  }

  async #idsOf(slugs: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.#knex<RepositoryRow>('github_repositories')
      .whereIn('slug', [...slugs])
      .select('id', 'slug');
    return new Map(rows.map(it => [it.slug, it.id]));
  }

  #due(now: number) {
    return this.#knex<RepositoryRow>('github_repositories')
      .where(it => it.where('due_at', '<=', now).orWhereNotNull('hinted_at'))
      .where(it =>
        it.whereNull('leased_until').orWhere('leased_until', '<', now),
      );
  }
}

// What is as it was is left out, so that it does not tell repositories apart.
function toRow(
  repository: LeasedRepository,
  change: RepositoryChange,
): Partial<RepositoryRow> {
  const { nodeId, fullName, url, defaultBranch, succeededAt } = change;
  const isNew = <T>(value: T | undefined, before: T | undefined) =>
    value !== undefined && value !== before;
  return {
    ...(isNew<string | null>(nodeId, repository.nodeId) && { node_id: nodeId }),
    ...(isNew(fullName, repository.fullName) && { full_name: fullName }),
    ...(isNew(url, repository.url) && { url }),
    ...(isNew(defaultBranch, repository.defaultBranch) && {
      default_branch: defaultBranch,
    }),
    ...(succeededAt !== undefined && { succeeded_at: succeededAt }),
    state: change.state,
    error: change.error ? JSON.stringify(change.error) : null,
    attempted_at: change.attemptedAt,
    failures: change.failures,
    due_at: change.dueAt,
    cycle: JSON.stringify(change.cycle),
    lease: null,
    leased_until: null,
  };
}
