import { Budget } from './Budget';
import { GithubFailure } from './GithubFailure';

/** What GitHub has told of its rate limits since the last look into the store. */
export class BudgetBook {
  readonly #budgets = new Map<string, Budget>();
  readonly #reserve: number;
  readonly #stored: readonly Budget[];

  /**
   * @param reserve - the share of each limit that is left to others, 0 to 1
   * @param stored - what was told before
   */
  constructor(reserve: number, stored: readonly Budget[] = []) {
    this.#reserve = reserve;
    this.#stored = stored;
  }

  /** Those that were told of. */
  get budgets(): Budget[] {
    return [...this.#budgets.values()];
  }

  note(budget: Budget): void {
    const key = `${budget.name} ${budget.resource}`;
    const { pausedUntil, pauseReason } = this.#budgets.get(key) ?? {};
    this.#budgets.set(key, { pausedUntil, pauseReason, ...budget });
  }

  /** Nothing more is asked for until then. */
  pause(
    name: string,
    resource: Budget['resource'],
    pause: { until: number; reason: string; now: number },
  ): void {
    const known = this.#budgets.get(`${name} ${resource}`);
    this.note({
      name,
      resource,
      ...known,
      pausedUntil: pause.until,
      pauseReason: pause.reason,
      observedAt: known?.observedAt ?? pause.now,
    });
  }

  /** @throws GithubFailure of the kind `rate-limited` where only the reserve is left, or GitHub told to wait */
  assertLeft(name: string, resource: Budget['resource'], now: number): void {
    const pause = this.#stored.find(
      it =>
        it.name === name &&
        it.resource === resource &&
        (it.pausedUntil ?? 0) > now,
    );
    if (pause) {
      throw new GithubFailure(
        'rate-limited',
        pause.pauseReason ?? 'GitHub told to wait',
        { retryAt: pause.pausedUntil },
      );
    }
    const budget = this.#budgets.get(`${name} ${resource}`);
    const { limit, remaining, resetAt = 0 } = budget ?? {};
    if (
      limit !== undefined &&
      remaining !== undefined &&
      remaining <= limit * this.#reserve &&
      resetAt > now
    ) {
      throw new GithubFailure(
        'rate-limited',
        `${remaining} of ${limit} are left, which is the reserve for others`,
        { retryAt: resetAt },
      );
    }
  }
}
