import { CollectorTargetState, Finding } from '@waymark/plugin-waymark-common';
import { RepositoryName } from '../targets';

/** What was asked of a repository in its last cycle. Times are epoch milliseconds. */
export interface RepositoryCycle {
  startedAt: number;
  finishedAt: number;
  /** Its share of them. */
  requests: number;
  points: number;
}

/** A repository as it is stored. Times are epoch milliseconds. */
export interface Repository extends RepositoryName {
  id: number;
  nodeId?: string;
  /** As GitHub names it now, `owner/name`. */
  fullName?: string;
  url?: string;
  defaultBranch?: string;
  state: CollectorTargetState;
  /** Of the newest change of its objects. */
  revision: number;
  /** How far back its past is read. */
  since: number;
  dueAt: number;
  hintedAt?: number;
  attemptedAt?: number;
  succeededAt?: number;
  /** In a row. */
  failures: number;
  /** `stream` is the one that it is about, where it is about one. */
  error?: Finding & { stream?: string };
  cycle?: RepositoryCycle;
}

/** A repository that nobody else collects until the lease ends. */
export interface LeasedRepository extends Repository {
  lease: string;
}

/** Where a stream of a repository stands. */
export interface StreamState {
  /** As the stream left it, with how large pages may be, and what the probe said when a walk began that is under way. */
  position: { scale: number; at: unknown; walk?: { seen?: string } };
  /** All of its past was read. */
  isComplete: boolean;
  /** What the probe said when it was last read to its end. */
  seen?: string;
}
