import { measureChangeFailRate } from './changeFailRate';
import { measureChangeLeadTime } from './changeLeadTime';
import { measureDeploymentFrequency } from './deploymentFrequency';
import { measureDeploymentReworkRate } from './deploymentReworkRate';
import { DoraMetric } from './DoraMetric';
import { DoraMeasurement } from './DoraResults';
import { measureFailedDeploymentRecoveryTime } from './failedDeploymentRecoveryTime';
import { FailureSignal } from './failureSignals';
import { measureTimeToAcknowledge } from './timeToAcknowledge';
import { measureTimeToRestore } from './timeToRestore';
import { WindowContent } from './window';

/**
 * Measures the seven metrics in one window; they are not yet judged.
 */
export function measureWindow(
  content: WindowContent,
  signals: readonly FailureSignal[],
): Record<DoraMetric, DoraMeasurement> {
  return {
    deploymentFrequency: measureDeploymentFrequency(content),
    changeLeadTime: measureChangeLeadTime(content),
    changeFailRate: measureChangeFailRate(content, signals),
    failedDeploymentRecoveryTime: measureFailedDeploymentRecoveryTime(
      content,
      signals,
    ),
    deploymentReworkRate: measureDeploymentReworkRate(content),
    timeToAcknowledge: measureTimeToAcknowledge(content),
    timeToRestore: measureTimeToRestore(content),
  };
}
