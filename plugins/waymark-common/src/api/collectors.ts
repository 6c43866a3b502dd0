import { Finding } from '../finding';

/**
 * How collecting of one target stands.
 *
 * - `pending`: it was not looked at yet
 * - `back-filling`: its past is being read; figures appear when it is complete
 * - `ready`: it was read, and is looked at again and again
 * - `archived`, `empty`: it was read, and there is no more to come, or nothing yet
 * - `not-found`, `forbidden`: the source does not show it to the portal
 * - `failing`: the last attempt failed; what was read before stays
 *
 * @public
 */
export type CollectorTargetState =
  | 'pending'
  | 'back-filling'
  | 'ready'
  | 'archived'
  | 'empty'
  | 'not-found'
  | 'forbidden'
  | 'failing';

/**
 * How much of a source's rate limit is left.
 *
 * @public
 */
export interface CollectorBudget {
  /** Whose it is, such as `github.com/acme`. */
  name: string;
  /** What is counted, such as `points of GraphQL`. */
  resource: string;
  limit: number | null;
  remaining: number | null;
  /** When the whole limit is available again, ISO 8601 in UTC. */
  resetAt: string | null;
  /** Nothing is asked for before; `null` where nothing holds the collector back. */
  pausedUntil: string | null;
  /** Why it is paused. */
  pauseReason?: string;
  /** When the source last told, ISO 8601 in UTC. */
  observedAt: string;
}

/**
 * What a collector, or one target of it, asked in its last cycle.
 *
 * @public
 */
export interface CollectorCycle {
  /** ISO 8601 in UTC. */
  startedAt: string;
  finishedAt: string;
  /** How many targets were looked at. */
  targets: number;
  /** Requests; a target's share of those that it has in common with others may be a fraction. */
  requests: number;
  /** By the source's own measure; a share may be a fraction. */
  points: number;
}

/**
 * One collector. Times are ISO 8601 in UTC.
 *
 * @public
 */
export interface CollectorStatus {
  /** Such as `github`. */
  id: string;
  /** Such as `GitHub`. */
  title: string;
  /** What it reads are samples, not the company's own data. */
  sampleData: boolean;
  lastRunAt: string | null;
  /** When last a target was read without an error. */
  lastSuccessAt: string | null;
  /** By how many seconds the target that waits for longest is overdue; 0 where none is. */
  lagSeconds: number;
  /** How many targets are in each state; those without any are left out. */
  targets: Partial<Record<CollectorTargetState, number>>;
  /** Errors of its targets by kind, the most frequent first. */
  errors: (Finding & { count: number })[];
  budgets: CollectorBudget[];
  lastCycle: CollectorCycle | null;
}

/**
 * `GET /collectors`.
 *
 * @public
 */
export interface CollectorList {
  collectors: CollectorStatus[];
}

/**
 * One kind of event that a target is asked for.
 *
 * @public
 */
export interface CollectorStream {
  /** Such as `deployments`. */
  name: string;
  /** Up to where it was read, for people: a time, a commit, or a page. */
  cursor: string | null;
  /** It was read as far back as configured. */
  complete: boolean;
  /** How many events of it are stored. */
  stored: number;
}

/**
 * One target of a collector, such as a repository. Times are ISO 8601 in UTC.
 *
 * @public
 */
export interface CollectorTarget {
  /** Such as `github.com/acme/checkout`. */
  name: string;
  url?: string;
  state: CollectorTargetState;
  /** The entities that it is collected for, as far as the caller may read them. */
  entityRefs: string[];
  streams: CollectorStream[];
  attemptedAt: string | null;
  lastSuccessAt: string | null;
  /** When it is looked at next. */
  dueAt: string | null;
  /** By how many seconds it is overdue; 0 where it is not. */
  lagSeconds: number;
  /** Why the last attempt failed, or what is to be known of it. */
  error?: Finding;
  lastCycle: CollectorCycle | null;
}

/**
 * `GET /collectors/:id/targets`: by name.
 *
 * @public
 */
export interface CollectorTargetList {
  targets: CollectorTarget[];
  /** Give it as `cursor` for the targets that follow. */
  nextCursor?: string;
}

/**
 * Where an entity's deliveries come from, and how that stands. Times are ISO 8601 in UTC.
 *
 * @public
 */
export interface DeliverySource {
  /** Id of the collector. */
  collector: string;
  /** Of the target, such as `github.com/acme/checkout`; absent where none is named. */
  name?: string;
  url?: string;
  state: CollectorTargetState;
  /** What is read are samples, not the company's own data. */
  sampleData: boolean;
  /** How much of the past was read, where that is under way. */
  progress?: { done: number; total: number };
  attemptedAt: string | null;
  lastSuccessAt: string | null;
  error?: Finding;
  /** What is wrong about the entity's annotations. */
  findings: Finding[];
}
