import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { CollectorCycle } from '@waymark/plugin-waymark-common';
import { useQuantity } from '../../hooks/useQuantity';
import { waymarkTranslationRef } from '../../translation';

// A target's share of a request that it has in common with others is small.
const DECIMALS = 2;

/**
 * What a cycle cost.
 *
 * @param props - `whole`: that of the collector, with how many targets it had and how long it took
 */
export function CycleText(props: { cycle: CollectorCycle; whole?: boolean }) {
  const { cycle, whole } = props;
  const { t } = useTranslationRef(waymarkTranslationRef);
  const { number, duration } = useQuantity();
  const took =
    (Date.parse(cycle.finishedAt) - Date.parse(cycle.startedAt)) / 1000;
  const parts = [
    ...(whole
      ? [t('collectors.status.cycleTargets', { count: cycle.targets })]
      : []),
    t('collectors.status.cycleRequests', {
      number: number(cycle.requests, DECIMALS),
    }),
    t('collectors.status.cyclePoints', {
      number: number(cycle.points, DECIMALS),
    }),
    ...(whole
      ? [t('collectors.status.cycleTook', { duration: duration(took) })]
      : []),
  ];
  return <>{parts.join(', ')}</>;
}
