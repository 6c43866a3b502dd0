import { InputError } from '@backstage/errors';
import {
  ObservedDeliveries,
  ObservedDeployment,
  ObservedIncident,
} from './observeDeliveries';
import { partitionPoint } from './partitionPoint';

/**
 * A half-open span of time `[from, to)`, in epoch milliseconds.
 *
 * @public
 */
export interface DoraWindow {
  from: number;
  to: number;
}

/** What belongs to one window: deployments by `finishedAt`, incidents by `openedAt`. */
export interface WindowContent {
  window: DoraWindow;
  deployments: readonly ObservedDeployment[];
  incidents: readonly ObservedIncident[];
}

const DAY = 24 * 3_600_000;

/**
 * @throws InputError where an end is no instant, or the window ends before it begins
 */
export function assertWindow({ from, to }: DoraWindow): void {
  if (!isInstant(from) || !isInstant(to)) {
    throw new InputError(
      `The window must begin and end at instants in epoch milliseconds, not ${from} and ${to}`,
    );
  }
  if (from > to) {
    throw new InputError(
      `The window ends before it begins (from ${new Date(from).toISOString()} to ${new Date(to).toISOString()}): swap its ends`,
    );
  }
}

function isInstant(time: number): boolean {
  return !Number.isNaN(new Date(time).getTime());
}

/**
 * The window of the same length just before.
 */
export function previousWindow({ from, to }: DoraWindow): DoraWindow {
  return { from: from - (to - from), to: from };
}

/**
 * The length in days of 24 hours.
 */
export function windowDays({ from, to }: DoraWindow): number {
  return (to - from) / DAY;
}

/**
 * What of all that was observed belongs to the window.
 */
export function selectWindow(
  observed: ObservedDeliveries,
  window: DoraWindow,
): WindowContent {
  const { from, to } = window;
  const { deployments, incidents } = observed;
  return {
    window,
    deployments: deployments.slice(
      partitionPoint(deployments, it => it.deployment.finishedAt < from),
      partitionPoint(deployments, it => it.deployment.finishedAt < to),
    ),
    incidents: incidents.slice(
      partitionPoint(incidents, it => it.incident.openedAt < from),
      partitionPoint(incidents, it => it.incident.openedAt < to),
    ),
  };
}
