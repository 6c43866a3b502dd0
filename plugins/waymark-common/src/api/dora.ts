import { Deployment, DoraMetric, DoraResults, Incident } from '../dora';
import { DoraBucketSize, DoraTrendPoint } from '../dora';
import { DeliverySource } from './collectors';

/**
 * The window that figures are of. Times are ISO 8601 in UTC.
 *
 * @public
 */
export interface EntityDoraWindow {
  environment: string;
  /** Inclusive. */
  from: string;
  /** Exclusive. */
  to: string;
  levelSet: string;
  /** IANA name of the zone that days are counted in. */
  timeZone: string;
}

/**
 * `GET /entities/:kind/:namespace/:name/dora`: the seven metrics with their trend. Where nothing was collected, values
 * are `null`; `sources` tells why.
 *
 * @public
 */
export type EntityDora = DoraResults & {
  entityRef: string;
  window: EntityDoraWindow;
  bucket: DoraBucketSize;
  /** A point for each bucket of the window. */
  trend: DoraTrendPoint[];
  sources: DeliverySource[];
};

/**
 * What the Delivery card shows, of the last 30 days.
 *
 * @public
 */
export interface EntityDoraOverview {
  /**
   * `none` where no source is named, `pending` before the first collection is complete, `failed` where none ever
   * succeeded, `stale` where the last attempt failed and the last good figures are shown, `ready` otherwise.
   */
  state: 'none' | 'pending' | 'failed' | 'stale' | 'ready';
  window: EntityDoraWindow;
  /** `null` unless `ready` or `stale`. */
  results: DoraResults | null;
  /** By week. */
  trend: DoraTrendPoint[];
  sources: DeliverySource[];
}

/**
 * One deployment behind a figure. Times are ISO 8601 in UTC.
 *
 * @public
 */
export interface DeploymentEvidence extends Omit<
  Deployment,
  'startedAt' | 'finishedAt'
> {
  startedAt?: string;
  finishedAt: string;
  /** Why it counts as failed; empty where it does not. */
  failureSignals: string[];
  /** It counts as unplanned. */
  unplanned: boolean;
  /** Id of the rollback that undid it. */
  undoneBy?: string;
  /** Ids of the incidents that are linked to it. */
  incidents: string[];
  /** Of the commits that it was the first to bring, in seconds. */
  leadTimes: { sha: string; seconds: number }[];
  /** When it was recovered from, where it failed. */
  recoveredAt?: string;
}

/**
 * One incident behind a figure. Times are ISO 8601 in UTC.
 *
 * @public
 */
export interface IncidentEvidence extends Omit<
  Incident,
  'openedAt' | 'acknowledgedAt' | 'resolvedAt'
> {
  openedAt: string;
  acknowledgedAt?: string;
  resolvedAt?: string;
}

/**
 * `GET /entities/:kind/:namespace/:name/dora/:metric/evidence`: the events behind a figure, newest first.
 *
 * @public
 */
export interface EntityDoraEvidence {
  entityRef: string;
  metric: DoraMetric;
  window: EntityDoraWindow;
  deployments: DeploymentEvidence[];
  incidents: IncidentEvidence[];
  /** Give it as `cursor` for the events that follow. */
  nextCursor?: string;
}

/**
 * What runs in one environment. Times are ISO 8601 in UTC.
 *
 * @public
 */
export interface EntityEnvironment {
  name: string;
  /** The newest success; `null` where there is none. */
  current: { id: string; sha: string; finishedAt: string; url?: string } | null;
  /** The newest completed deployment, where that failed. */
  lastFailure?: { id: string; sha: string; finishedAt: string; url?: string };
  /** Completed deployments that are known. */
  deployments: number;
}

/**
 * `GET /entities/:kind/:namespace/:name/environments`: production first, then by name.
 *
 * @public
 */
export interface EntityEnvironments {
  entityRef: string;
  environments: EntityEnvironment[];
}
