import { DoraBucketSize, bucketsOf } from './buckets';
import { DoraOptions } from './computeDora';
import { DoraEvents } from './DoraEvents';
import { DORA_METRICS, DoraMetric } from './DoraMetric';
import { assertFailureSignals, FAILURE_SIGNALS } from './failureSignals';
import { measureWindow } from './measureWindow';
import {
  ObservationOptions,
  ObservedDeliveries,
  observeDeliveries,
} from './observeDeliveries';
import { selectWindow } from './window';

/**
 * One metric of one bucket.
 *
 * @public
 */
export interface DoraTrendValue {
  /** In the metric's unit; `null` where there is no data. */
  value: number | null;
  samples: number;
}

/**
 * The metrics of one calendar day, week or month, as JSON.
 *
 * @public
 */
export interface DoraTrendPoint {
  /** The first day of the calendar unit in the asked time zone, `YYYY-MM-DD`. */
  day: string;
  /** Where what was measured begins, an ISO 8601 instant in UTC. */
  from: string;
  /** Where it ends, exclusively. */
  to: string;
  /** The window cuts the bucket off: counts are not comparable with those of whole ones. */
  partial: boolean;
  metrics: Record<DoraMetric, DoraTrendValue>;
}

/**
 * What is asked of a trend. Bands are of whole windows: a level set is not taken.
 *
 * @public
 */
export interface DoraTrendOptions extends Omit<DoraOptions, 'levelSet'> {
  bucket: DoraBucketSize;
}

/**
 * The seven metrics of each bucket of a window, in order, each as {@link computeDora} gives them for the bucket alone.
 *
 * @throws InputError where the window, the bucket, the time zone or a failure signal is wrong
 * @public
 */
export function computeTrend(
  events: DoraEvents,
  options: DoraTrendOptions & ObservationOptions,
): DoraTrendPoint[] {
  return summarizeTrend(observeDeliveries(events, options), options);
}

/**
 * As {@link computeTrend}, from what was observed before.
 *
 * @throws InputError where the window, the bucket, the time zone or a failure signal is wrong
 * @public
 */
export function summarizeTrend(
  observed: ObservedDeliveries,
  options: DoraTrendOptions,
): DoraTrendPoint[] {
  const { from, to, bucket: size, timeZone = 'Etc/UTC' } = options;
  const { failureSignals = FAILURE_SIGNALS } = options;
  assertFailureSignals(failureSignals);
  return bucketsOf({ from, to }, size, timeZone).map(bucket => {
    const content = selectWindow(observed, bucket);
    const measured = measureWindow(content, failureSignals);
    const toValue = (metric: DoraMetric): [DoraMetric, DoraTrendValue] => {
      const { value, samples } = measured[metric];
      return [metric, { value, samples }];
    };
    return {
      day: bucket.day,
      from: new Date(bucket.from).toISOString(),
      to: new Date(bucket.to).toISOString(),
      partial: bucket.partial,
      metrics: Object.fromEntries(
        DORA_METRICS.map(toValue),
      ) as DoraTrendPoint['metrics'],
    };
  });
}
