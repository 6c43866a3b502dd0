import { Commit, Deployment } from './DoraEvents';
import { DoraExclusionReason } from './DoraResults';

/**
 * How long one commit took from being authored to its first successful deployment.
 *
 * @public
 */
export interface LeadTime {
  sha: string;
  /** In seconds, never negative. */
  seconds: number;
}

/**
 * Adds the lead time of a commit that a deployment brought; a negative one is excluded.
 */
export function addLeadTime(
  sample: { leadTimes: LeadTime[]; excludedLeadTimes: DoraExclusionReason[] },
  { finishedAt }: Deployment,
  { sha, authoredAt }: Commit,
): void {
  const seconds = (finishedAt - authoredAt) / 1000;
  if (seconds < 0) {
    sample.excludedLeadTimes.push('negative-span');
  } else {
    sample.leadTimes.push({ sha, seconds });
  }
}
