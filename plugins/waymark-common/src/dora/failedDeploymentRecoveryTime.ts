import { DoraMeasurement } from './DoraResults';
import { FailureSignal, failureSignalsOf } from './failureSignals';
import { measureSpans } from './measureSpans';
import { ObservedDeployment } from './observeDeliveries';
import { WindowContent } from './window';

/**
 * Failed deployment recovery time (dora.dev, 2026-01; design, section 6): for each failed deployment, recovery −
 * `finishedAt`; p50 in seconds. Its evidence are the failed deployments that recovered.
 */
export function measureFailedDeploymentRecoveryTime(
  { deployments }: WindowContent,
  signals: readonly FailureSignal[],
): DoraMeasurement {
  const failed = deployments.filter(
    it => failureSignalsOf(it, signals).length > 0,
  );
  return measureSpans(
    failed.map(observed => ({
      id: observed.deployment.id,
      start: observed.deployment.finishedAt,
      end: recoveredAt(observed),
    })),
    'not-recovered',
  );
}

/**
 * When a failed deployment was recovered from, in epoch milliseconds: the earliest of the resolution of an incident that
 * is linked to it and the rollback that undid it; where it has neither, the next successful deployment. `undefined`
 * where none of them came.
 *
 * @public
 */
export function recoveredAt({
  incidents,
  undoneBy,
  nextSuccess,
}: ObservedDeployment): number | undefined {
  let earliest = undoneBy?.finishedAt;
  for (const { resolvedAt } of incidents) {
    if (resolvedAt !== undefined && resolvedAt < (earliest ?? Infinity)) {
      earliest = resolvedAt;
    }
  }
  return earliest ?? nextSuccess?.finishedAt;
}
