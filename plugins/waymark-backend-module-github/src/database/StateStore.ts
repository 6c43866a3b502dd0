import { Knex } from 'knex';
import { StateRow } from './tables';

/** What the collector keeps of itself between two runs, by key. */
export class StateStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }) {
    return new StateStore(options.knex);
  }

  async get(key: string): Promise<string | undefined> {
    const row = await this.#knex<StateRow>('github_state')
      .where({ key })
      .first();
    return row?.value;
  }

  async set(key: string, value: string): Promise<void> {
    await this.#knex<StateRow>('github_state')
      .insert({ key, value })
      .onConflict('key')
      .merge();
  }
}
