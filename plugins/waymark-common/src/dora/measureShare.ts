import { DoraMeasurement } from './DoraResults';
import { ObservedDeployment } from './observeDeliveries';

/**
 * The share of deployments for which something holds, 0 to 1; `null` without deployments.
 */
export function measureShare(
  deployments: readonly ObservedDeployment[],
  holds: (observed: ObservedDeployment) => boolean,
): DoraMeasurement {
  const samples = deployments.length;
  return {
    value: samples ? deployments.filter(holds).length / samples : null,
    samples,
    excluded: [],
    evidence: deployments.map(it => it.deployment.id),
  };
}
