import { DoraExclusionReason } from './DoraResults';
import { LeadTime } from './leadTimes';

/**
 * What one deployment brought to its environment, and what it left behind for those after it, as JSON: what is stored
 * so that a later event needs not observe it again.
 *
 * @public
 */
export interface DeployedSample {
  /** Of the commits that it was the first to bring. */
  leadTimes: LeadTime[];
  /** Why it, or commits of it, gave no lead time: an entry for each. */
  excludedLeadTimes: DoraExclusionReason[];
  /** It brought a revert of a commit that had been deployed before. */
  carriesRevert: boolean;
  /**
   * What was not so before it; a failure leaves none. A sign and the sha of a commit: `+` is in the history of what was
   * deployed, `~` was brought by a squash merge without its own ancestors, `?` was itself deployed and is not in the graph.
   */
  marks: string[];
  /** The commits that it was the first to look at without deploying them. */
  reads: string[];
}

/** The marks that a success leaves of a commit, as text: a sign before its sha. */
export const markOf = {
  /** It is in the history of what was deployed. */
  deployed: (sha: string) => `+${sha}`,
  /** A squash merge brought it, without its own ancestors. */
  squashed: (sha: string) => `~${sha}`,
  /** It was itself deployed, and is not in the graph. */
  unknown: (sha: string) => `?${sha}`,
};
