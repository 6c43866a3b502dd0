import type { Clock } from '../clock';

const HOUR = 60 * 60 * 1000;
const MINUTE = 60 * 1000;

/** The limits that are counted apart. */
export type RateLimitResource = 'core' | 'graphql';

/**
 * Rate limits; the defaults are GitHub's own for a user or an installation.
 *
 * @public
 */
export interface EmulatedLimits {
  /** REST requests per hour. Default: 5,000. */
  core?: number;
  /** GraphQL points per hour. Default: 5,000. */
  graphql?: number;
  /** REST requests per hour without a token. Default: 60. */
  anonymous?: number;
  /** Requests at the same time. Default: 100. */
  concurrency?: number;
  /** Points of REST per minute: 1 to read, 5 to write. Default: 900. */
  corePerMinute?: number;
  /** Points of GraphQL per minute: 1 a query. Default: 2,000. */
  graphqlPerMinute?: number;
}

/** What the primary limit says after a request. Times are epoch milliseconds. */
export interface RateLimitState {
  resource: RateLimitResource;
  limit: number;
  used: number;
  remaining: number;
  resetAt: number;
}

const DEFAULTS: Required<EmulatedLimits> = {
  core: 5000,
  graphql: 5000,
  anonymous: 60,
  concurrency: 100,
  corePerMinute: 900,
  graphqlPerMinute: 2000,
};

interface Window {
  used: number;
  endsAt: number;
}

/** Counts what each subject has used of the primary and secondary limits. */
export class RateLimiter {
  readonly #clock: Clock;
  readonly #limits: Required<EmulatedLimits>;
  readonly #hours = new Map<string, Window>();
  readonly #minutes = new Map<string, Window>();
  readonly #running = new Map<string, number>();

  constructor(clock: Clock, limits: EmulatedLimits = {}) {
    this.#clock = clock;
    this.#limits = { ...DEFAULTS, ...limits };
  }

  /** Begins a request: the milliseconds to wait where a secondary limit refuses it, else the function that ends it. */
  begin(
    subject: string,
    resource: RateLimitResource,
    points: number,
  ): { retryAfter: number } | { end: () => void } {
    const running = this.#running.get(subject) ?? 0;
    if (running >= this.#limits.concurrency) {
      return { retryAfter: MINUTE };
    }
    const minute = this.#window(
      this.#minutes,
      `${subject} ${resource}`,
      MINUTE,
    );
    const most =
      resource === 'core'
        ? this.#limits.corePerMinute
        : this.#limits.graphqlPerMinute;
    if (minute.used + points > most) {
      return { retryAfter: minute.endsAt - this.#clock.now() };
    }
    minute.used += points;
    this.#running.set(subject, running + 1);
    return {
      end: () => this.#running.set(subject, this.#running.get(subject)! - 1),
    };
  }

  /** The state of the primary limit. */
  state(subject: string, resource: RateLimitResource): RateLimitState {
    const { used, endsAt } = this.#window(
      this.#hours,
      `${subject} ${resource}`,
      HOUR,
    );
    const limit =
      subject === 'anonymous' ? this.#limits.anonymous : this.#limits[resource];
    return {
      resource,
      limit,
      used,
      remaining: Math.max(0, limit - used),
      // GitHub tells whole seconds.
      resetAt: Math.ceil(endsAt / 1000) * 1000,
    };
  }

  /** Takes points from the primary limit; where there are too few it is used up and gives false. */
  charge(
    subject: string,
    resource: RateLimitResource,
    points: number,
  ): boolean {
    const window = this.#window(this.#hours, `${subject} ${resource}`, HOUR);
    const { limit, remaining } = this.state(subject, resource);
    if (points > remaining) {
      window.used = Math.max(window.used, limit);
      return false;
    }
    window.used += points;
    return true;
  }

  /** Gives points back, as for an answer that costs nothing after all. */
  refund(subject: string, resource: RateLimitResource, points: number): void {
    this.#window(this.#hours, `${subject} ${resource}`, HOUR).used -= points;
  }

  /** Uses up what is left of the primary limit. */
  exhaust(subject: string, resource: RateLimitResource): void {
    const { limit } = this.state(subject, resource);
    this.#window(this.#hours, `${subject} ${resource}`, HOUR).used = limit;
  }

  #window(windows: Map<string, Window>, key: string, length: number): Window {
    const now = this.#clock.now();
    let window = windows.get(key);
    if (!window || window.endsAt <= now) {
      window = { used: 0, endsAt: now + length };
      windows.set(key, window);
    }
    return window;
  }
}
