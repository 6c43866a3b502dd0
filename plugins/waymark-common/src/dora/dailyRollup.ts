import { FAILURE_SIGNALS } from './failureSignals';
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
  const measured = measureWindow(content, FAILURE_SIGNALS);
  const { changeFailRate, deploymentReworkRate } = measured;
  const completed = changeFailRate.samples;
  const countOf = (share: number | null) =>
    Math.round((share ?? 0) * completed);
  return {
    day,
    completed,
    succeeded: measured.deploymentFrequency.samples,
    failed: countOf(changeFailRate.value),
    unplanned: countOf(deploymentReworkRate.value),
    leadTimes: measured.changeLeadTime.samples,
    leadTimeP50: measured.changeLeadTime.value,
    recoveries: measured.failedDeploymentRecoveryTime.samples,
    recoveryP50: measured.failedDeploymentRecoveryTime.value,
  };
}
