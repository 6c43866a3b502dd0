import { Deployment, Incident } from './DoraEvents';

/**
 * The order of an environment's deployments: by `finishedAt`, then by `id`.
 *
 * @public
 */
export function compareDeployments(
  left: Deployment,
  right: Deployment,
): number {
  return left.finishedAt - right.finishedAt || compareText(left.id, right.id);
}

/**
 * The order of incidents: by `openedAt`, then by `id`.
 *
 * @public
 */
export function compareIncidents(left: Incident, right: Incident): number {
  return left.openedAt - right.openedAt || compareText(left.id, right.id);
}

// By code units, so that the order is the same on every machine.
function compareText(left: string, right: string): number {
  if (left === right) {
    return 0;
  }
  return left < right ? -1 : 1;
}
