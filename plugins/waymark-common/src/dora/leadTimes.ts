import { CommitNode, isMergeCommit } from './commitGraph';
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

/** The commit that counts for lead time: one that is known, no merge commit, and not outside of the entity's part. */
export function countedCommit(node: CommitNode): Commit | undefined {
  return isMergeCommit(node) || node.commit?.outside ? undefined : node.commit;
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
