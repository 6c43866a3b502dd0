import { Deployment, Incident } from './DoraEvents';
import { partitionPoint } from './partitionPoint';

/**
 * Finds the id of the deployment that an incident belongs to (design, section 6: "incident → deployment"): the one that it names,
 * where that is one of the environment's; where it names none, the newest success finished at or before it was opened,
 * at most `maxGap` earlier.
 *
 * @param ids - of all completed deployments of one environment
 * @param successes - the successful ones, in their order
 * @param maxGap - in milliseconds
 */
export function linkIncident(
  { deploymentId, openedAt }: Incident,
  ids: { has(id: string): boolean },
  successes: readonly Deployment[],
  maxGap: number,
): string | undefined {
  if (deploymentId !== undefined) {
    return ids.has(deploymentId) ? deploymentId : undefined;
  }
  const after = partitionPoint(successes, it => it.finishedAt <= openedAt);
  if (after === 0) {
    return undefined;
  }
  const newest = successes[after - 1];
  return openedAt - newest.finishedAt <= maxGap ? newest.id : undefined;
}
