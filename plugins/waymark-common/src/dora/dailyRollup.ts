import { isUnplanned } from './deploymentReworkRate';
import { FAILURE_SIGNALS, failureSignalsOf } from './failureSignals';
import { measureWindow } from './measureWindow';
import { ObservedDeliveries } from './observeDeliveries';
import { selectWindow } from './window';

/**
 * What was deployed to one environment on one UTC day, by all failure signals.
 *
 * @public
 */
export interface DoraDailyRollup {
  /** `YYYY-MM-DD` in UTC. */
  day: string;
  /** Completed deployments. */
  completed: number;
  succeeded: number;
  failed: number;
  unplanned: number;
  /** How many commits gave a lead time. */
  leadTimes: number;
  /** In seconds; `null` without samples. */
  leadTimeP50: number | null;
  /** How many of the failed were recovered from. */
  recoveries: number;
  /** In seconds; `null` without samples. */
  recoveryP50: number | null;
}

const DAY = 24 * 3_600_000;

/**
 * Sums up one UTC day of what was observed.
 *
 * @param day - `YYYY-MM-DD`
 * @public
 */
export function rollUpDay(
  observed: ObservedDeliveries,
  day: string,
): DoraDailyRollup {
  const from = Date.parse(day);
  const content = selectWindow(observed, { from, to: from + DAY });
  const { deployments } = content;
  const measured = measureWindow(content, FAILURE_SIGNALS);
  return {
    day,
    completed: deployments.length,
    succeeded: measured.deploymentFrequency.samples,
    failed: deployments.filter(it => failureSignalsOf(it).length).length,
    unplanned: deployments.filter(isUnplanned).length,
    leadTimes: measured.changeLeadTime.samples,
    leadTimeP50: measured.changeLeadTime.value,
    recoveries: measured.failedDeploymentRecoveryTime.samples,
    recoveryP50: measured.failedDeploymentRecoveryTime.value,
  };
}
