import { DoraExclusionReason, DoraMeasurement } from './DoraResults';
import { countExclusions } from './exclusions';
import { percentilesOf } from './percentiles';

/** Something that began and should end. */
export interface Span {
  /** The id of the event that it belongs to. */
  id: string;
  /** Epoch milliseconds. */
  start: number;
  /** Epoch milliseconds; not given where it has not come. */
  end?: number;
}

/**
 * The p50 of the spans that ended, in seconds. Those that did not, and those that would end before they start, are told
 * as excluded.
 *
 * @param missing - the reason of those that did not end
 */
export function measureSpans(
  spans: readonly Span[],
  missing: DoraExclusionReason,
): DoraMeasurement {
  const reasons: DoraExclusionReason[] = [];
  const evidence: string[] = [];
  const seconds: number[] = [];
  for (const { id, start, end } of spans) {
    if (end === undefined) {
      reasons.push(missing);
    } else if (end < start) {
      reasons.push('negative-span');
    } else {
      evidence.push(id);
      seconds.push((end - start) / 1000);
    }
  }
  const percentiles = percentilesOf(seconds);
  return {
    value: percentiles.p50,
    percentiles,
    samples: seconds.length,
    excluded: countExclusions(reasons),
    evidence,
  };
}
