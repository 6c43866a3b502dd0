import { DoraMeasurement } from './DoraResults';
import { measureShare } from './measureShare';
import { ObservedDeployment } from './observeDeliveries';
import { WindowContent } from './window';

/**
 * Deployment rework rate (dora.dev, 2026-01; design, section 6): unplanned ÷ completed deployments, 0 to 1. Its evidence
 * are the completed ones.
 */
export function measureDeploymentReworkRate({
  deployments,
}: WindowContent): DoraMeasurement {
  return measureShare(deployments, isUnplanned);
}

/**
 * Whether a deployment was unplanned: a rollback, a hotfix, named as the fix of an incident, or carrying a revert of a
 * commit that had been deployed.
 *
 * @public
 */
export function isUnplanned(observed: ObservedDeployment): boolean {
  return (
    observed.isRollback ||
    observed.deployment.kind === 'hotfix' ||
    observed.fixesIncident ||
    observed.carriesRevert
  );
}
