import { DoraMetric, DoraUnit } from './DoraMetric';
import { DoraBand } from './levelSets';

/**
 * Why something gave no sample.
 *
 * - `first-deployment`: no earlier deployment is known to compare with; one a deployment
 * - `unknown-commit`: the commits that were deployed are not known; one a deployment
 * - `negative-span`: the end lies before the start; one a span
 * - `unlinked-incident`: no deployment could be found for an incident; one an incident
 * - `not-recovered`, `not-acknowledged`, `not-resolved`: the end has not come
 *
 * @public
 */
export type DoraExclusionReason =
  | 'first-deployment'
  | 'unknown-commit'
  | 'negative-span'
  | 'unlinked-incident'
  | 'not-recovered'
  | 'not-acknowledged'
  | 'not-resolved';

/**
 * How often something was left out, and why.
 *
 * @public
 */
export interface DoraExclusion {
  reason: DoraExclusionReason;
  count: number;
}

/**
 * Percentiles of spans of time, in seconds, interpolated linearly; `null` without samples.
 *
 * @public
 */
export interface DoraPercentiles {
  p50: number | null;
  p75: number | null;
  p90: number | null;
}

/**
 * What was measured in one window, before it is judged.
 *
 * @public
 */
export interface DoraMeasurement {
  /** `null` where there is no data. For metrics that are spans of time, the p50. */
  value: number | null;
  /** Only for metrics that are spans of time. */
  percentiles?: DoraPercentiles;
  /** What the value was taken over: successes, lead times, completed deployments, recoveries or incidents. */
  samples: number;
  /** What gave no sample; reasons in alphabetical order. */
  excluded: DoraExclusion[];
  /** The ids of the deployments or incidents that it was computed from, in their order. */
  evidence: string[];
}

/**
 * One metric of one window, as JSON.
 *
 * @public
 */
export interface DoraResult extends DoraMeasurement {
  unit: DoraUnit;
  /** The value of the window of the same length just before; `null` where that has no data. */
  previous: number | null;
  /** The rating of the value; `null` without a value, or where the level set does not rate this metric. */
  band: DoraBand | null;
  /** The name of the level set that the band comes from. */
  levelSet: string;
}

/**
 * How often the entity is deployed.
 *
 * @public
 */
export interface DeploymentFrequencyResult extends DoraResult {
  /** Days, in the asked time zone, with at least one successful deployment. */
  distinctDays: number;
}

/**
 * The seven metrics of one window, as JSON.
 *
 * @public
 */
export type DoraResults = Record<DoraMetric, DoraResult> & {
  deploymentFrequency: DeploymentFrequencyResult;
};
