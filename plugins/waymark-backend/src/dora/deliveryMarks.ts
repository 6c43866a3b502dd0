import { DeployedSample, Deployment } from '@waymark/plugin-waymark-common';
import { DeliveryMark, DeliverySample } from './StoredDeliveries';

/** The marks of a sample, one by one, in an order that does not depend on how they were found. */
export function toMarks(
  { id, environment }: Deployment,
  { marks, reads }: DeployedSample,
): DeliveryMark[] {
  return [...marks, ...reads.map(sha => `.${sha}`)].sort().map(mark => ({
    deploymentId: id,
    environment,
    sign: mark[0] as DeliveryMark['sign'],
    sha: mark.slice(1),
  }));
}

/**
 * Puts stored samples of one environment together again, by deployment. One of which only marks are known brought nothing
 * as far as that tells.
 */
export function toDeployedSamples(
  environment: string,
  samples: readonly DeliverySample[],
  marks: readonly DeliveryMark[],
): Map<string, DeployedSample> {
  const byDeployment = new Map<string, DeployedSample>();
  const sampleOf = (deploymentId: string): DeployedSample => {
    const sample = byDeployment.get(deploymentId) ?? {
      leadTimes: [],
      excludedLeadTimes: [],
      carriesRevert: false,
      marks: [],
      reads: [],
    };
    byDeployment.set(deploymentId, sample);
    return sample;
  };
  for (const it of samples) {
    if (it.environment === environment) {
      Object.assign(sampleOf(it.deploymentId), it.brought);
    }
  }
  for (const { deploymentId, environment: where, sign, sha } of marks) {
    if (where !== environment) {
      continue;
    }
    const sample = sampleOf(deploymentId);
    if (sign === '.') {
      sample.reads.push(sha);
    } else {
      sample.marks.push(`${sign}${sha}`);
    }
  }
  return byDeployment;
}
