import { Knex } from 'knex';
import { Budget } from '../client';
import { toNumber } from './rows';
import { BudgetRow } from './tables';

/** The rate limits that GitHub has told of, and what is left of them. */
export class BudgetStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }) {
    return new BudgetStore(options.knex);
  }

  async list(): Promise<Budget[]> {
    const rows = await this.#knex<BudgetRow>('github_budgets').orderBy([
      'name',
      'resource',
    ]);
    return rows.map(row => ({
      name: row.name,
      resource: row.resource as Budget['resource'],
      limit: row.limit ?? undefined,
      remaining: row.remaining ?? undefined,
      resetAt: toNumber(row.reset_at),
      pausedUntil: toNumber(row.paused_until),
      pauseReason: row.pause_reason ?? undefined,
      observedAt: Number(row.observed_at),
    }));
  }

  async write(budgets: readonly Budget[]): Promise<void> {
    if (!budgets.length) {
      return;
    }
    await this.#knex<BudgetRow>('github_budgets')
      .insert(
        budgets.map(it => ({
          name: it.name,
          resource: it.resource,
          limit: it.limit ?? null,
          remaining: it.remaining ?? null,
          reset_at: it.resetAt ?? null,
          paused_until: it.pausedUntil ?? null,
          pause_reason: it.pauseReason ?? null,
          observed_at: it.observedAt,
        })),
      )
      .onConflict(['name', 'resource'])
      .merge({
        ...Object.fromEntries(
          ['limit', 'remaining', 'reset_at', 'observed_at'].map(it => [
            it,
            this.#knex.ref(`excluded.${it}`),
          ]),
        ),
        // Who knows of no pause must not end one that somebody else was told of.
        ...Object.fromEntries(
          ['paused_until', 'pause_reason'].map(it => [
            it,
            this.#knex.raw('coalesce(??, ??)', [
              `excluded.${it}`,
              `github_budgets.${it}`,
            ]),
          ]),
        ),
      } as unknown as BudgetRow);
  }
}
