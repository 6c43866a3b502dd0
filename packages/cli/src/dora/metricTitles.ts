import { DoraMetric } from '@waymark/plugin-waymark-common';

/** What people call each metric. */
export const METRIC_TITLES: Readonly<Record<DoraMetric, string>> = {
  deploymentFrequency: 'Deployment frequency',
  changeLeadTime: 'Change lead time',
  changeFailRate: 'Change fail rate',
  failedDeploymentRecoveryTime: 'Failed deployment recovery time',
  deploymentReworkRate: 'Deployment rework rate',
  timeToAcknowledge: 'Time to acknowledge',
  timeToRestore: 'Time to restore',
};

/** What the samples of each metric are. */
export const SAMPLE_NOUNS: Readonly<Record<DoraMetric, string>> = {
  deploymentFrequency: 'successful deployments',
  changeLeadTime: 'commits',
  changeFailRate: 'completed deployments',
  failedDeploymentRecoveryTime: 'recoveries',
  deploymentReworkRate: 'completed deployments',
  timeToAcknowledge: 'incidents',
  timeToRestore: 'incidents',
};
