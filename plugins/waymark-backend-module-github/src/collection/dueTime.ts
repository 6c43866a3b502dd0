import { CollectorTargetState } from '@waymark/plugin-waymark-common';

const HOUR = 3_600_000;
const LONGEST_BACKOFF = HOUR;

// Those change seldom, and a webhook or the catalog may tell earlier.
const SELDOM: Partial<Record<CollectorTargetState, number>> = {
  archived: 6 * HOUR,
  'not-found': HOUR,
  forbidden: HOUR,
};

/**
 * When a repository is looked at next, in epoch milliseconds. Those that were looked at together are due together again,
 * so that one request serves them.
 */
export function dueTime(options: {
  state: CollectorTargetState;
  /** Nothing was left to be asked. */
  isDone: boolean;
  /** In a row. */
  failures: number;
  /** When the rate limit allows it. */
  retryAt?: number;
  /** When it was due this time, or is due later if something else led to the look. */
  plannedFor: number;
  /** When the look began. */
  startedAt: number;
  /** Milliseconds between two looks. */
  frequency: number;
}): number {
  const { state, isDone, failures, retryAt, plannedFor } = options;
  const { startedAt, frequency } = options;
  if (retryAt !== undefined) {
    return retryAt;
  }
  if (failures) {
    const backoff = Math.min(
      frequency * 2 ** (failures - 1),
      Math.max(LONGEST_BACKOFF, frequency),
    );
    return startedAt + (SELDOM[state] ?? backoff);
  }
  if (!isDone) {
    return startedAt;
  }
  if (plannedFor > startedAt) {
    return plannedFor;
  }
  return startedAt + Math.max(SELDOM[state] ?? 0, frequency);
}
