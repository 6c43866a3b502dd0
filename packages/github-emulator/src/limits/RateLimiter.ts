import type { Clock } from '../clock';

const HOUR = 60 * 60 * 1000;
const MINUTE = 60 * 1000;

/** The limits that are counted apart. */
export type RateLimitResource = 'core' | 'graphql';

/**
 * Rate limits; the defaults are GitHub's own. An installation's of 5,000 grow with its repositories, unless they are given
 * here.
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

/** An installation gets more for each repository beyond so many, up to a most. */
const GROWTH = { beyond: 20, each: 50, most: 12_500 };

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
  refused?: boolean;
  endsAt: number;
}

/** Counts what each subject has used of the primary and secondary limits. */
export class RateLimiter {
  readonly #clock: Clock;
  readonly #limits: Required<EmulatedLimits>;
  readonly #given: EmulatedLimits;
  readonly #repositoriesOf: (subject: string) => number;
  readonly #hours = new Map<string, Window>();
  readonly #minutes = new Map<string, Window>();
  readonly #running = new Map<string, number>();

  /** `repositoriesOf` counts what the installation of a subject can read: 0 for other subjects. */
  constructor(
    clock: Clock,
    limits: EmulatedLimits = {},
    repositoriesOf: (subject: string) => number = () => 0,
  ) {
    this.#clock = clock;
    this.#given = limits;
    this.#repositoriesOf = repositoriesOf;
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
    const limit = this.#limitOf(subject, resource);
    return {
      resource,
      limit,
      used,
      remaining: Math.max(0, limit - used),
      // GitHub tells whole seconds.
      resetAt: Math.ceil(endsAt / 1000) * 1000,
    };
  }

  /** Takes points from the primary limit. Where there are too few it is used up, and refuses until its window ends. */
  charge(
    subject: string,
    resource: RateLimitResource,
    points: number,
  ): 'charged' | 'exceeded' | 'already exceeded' {
    const window = this.#window(this.#hours, `${subject} ${resource}`, HOUR);
    const { limit, remaining } = this.state(subject, resource);
    if (points <= remaining) {
      window.used += points;
      return 'charged';
    }
    const again = window.refused;
    window.refused = true;
    window.used = Math.max(window.used, limit);
    return again ? 'already exceeded' : 'exceeded';
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

  #limitOf(subject: string, resource: RateLimitResource): number {
    if (subject === 'anonymous') {
      return this.#limits.anonymous;
    }
    const standard = this.#limits[resource];
    if (this.#given[resource] !== undefined) {
      return standard;
    }
    const more = Math.max(0, this.#repositoriesOf(subject) - GROWTH.beyond);
    return Math.min(GROWTH.most, standard + more * GROWTH.each);
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
