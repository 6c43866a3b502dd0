/**
 * The metrics, in the order in which they are shown: three of throughput and two of instability (dora.dev, revision of
 * 2026-01), and two of incidents.
 *
 * @public
 */
export const DORA_METRICS = [
  'deploymentFrequency',
  'changeLeadTime',
  'changeFailRate',
  'failedDeploymentRecoveryTime',
  'deploymentReworkRate',
  'timeToAcknowledge',
  'timeToRestore',
] as const;

/**
 * The name of one metric.
 *
 * @public
 */
export type DoraMetric = (typeof DORA_METRICS)[number];

/**
 * What a metric's value counts: deployments per day, seconds, or a ratio from 0 to 1.
 *
 * @public
 */
export type DoraUnit = 'per day' | 's' | 'ratio';

/**
 * The unit of each metric's value.
 *
 * @public
 */
export const DORA_UNITS: Readonly<Record<DoraMetric, DoraUnit>> = {
  deploymentFrequency: 'per day',
  changeLeadTime: 's',
  changeFailRate: 'ratio',
  failedDeploymentRecoveryTime: 's',
  deploymentReworkRate: 'ratio',
  timeToAcknowledge: 's',
  timeToRestore: 's',
};
