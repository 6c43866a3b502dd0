import { LoggerService } from '@backstage/backend-plugin-api';

/** What {@link HintFollower} works with. Times are in milliseconds. */
export interface HintFollowerOptions {
  /** Collects repositories, and returns those that it could not have yet. */
  collect: (ids: readonly number[]) => Promise<number[]>;
  logger: LoggerService;
  /** How long to wait for more events before asking. */
  delay: number;
}

// Whoever has the repository notices the hint itself after that many attempts.
const MOST_ATTEMPTS = 5;

/**
 * Collects repositories soon after a webhook told of them, several at once. Hints are stored too: what a process that ends
 * did not follow is due with the next run of a task.
 */
export class HintFollower {
  readonly #options: HintFollowerOptions;
  readonly #waiting = new Map<number, number>();
  #timer?: NodeJS.Timeout;
  #running?: Promise<void>;
  #isStopped = false;

  constructor(options: HintFollowerOptions) {
    this.#options = options;
  }

  /** Follows hints on repositories. */
  follow(ids: readonly number[]): void {
    ids.forEach(id => this.#waiting.set(id, 0));
    this.#schedule();
  }

  /** Ends, and waits for what is under way. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  #schedule(): void {
    // Events that come without a pause must not put it off for ever.
    if (
      this.#isStopped ||
      this.#running ||
      this.#timer ||
      !this.#waiting.size
    ) {
      return;
    }
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#running = this.#run().finally(() => {
        this.#running = undefined;
        this.#schedule();
      });
    }, this.#options.delay);
  }

  async #run(): Promise<void> {
    const attempts = new Map(this.#waiting);
    this.#waiting.clear();
    try {
      const missed = await this.#options.collect([...attempts.keys()]);
      for (const id of missed) {
        const count = (attempts.get(id) ?? 0) + 1;
        if (count < MOST_ATTEMPTS && !this.#waiting.has(id)) {
          this.#waiting.set(id, count);
        }
      }
    } catch (error) {
      if (!this.#isStopped) {
        this.#options.logger.warn(
          'Repositories that webhooks told of could not be collected',
          error as Error,
        );
      }
    }
  }
}
