/** What is left of a rate limit. Times are epoch milliseconds. */
export interface Budget {
  /** Whose: `github.com` for a token, `github.com/acme` for an app's installation. */
  name: string;
  /** `graphql` is counted in points, `core` (REST) in requests. */
  resource: 'graphql' | 'core';
  limit?: number;
  remaining?: number;
  resetAt?: number;
  /** Nothing is asked for before. */
  pausedUntil?: number;
  pauseReason?: string;
  observedAt: number;
}

/** What was asked for. */
export interface Usage {
  requests: number;
  points: number;
}
