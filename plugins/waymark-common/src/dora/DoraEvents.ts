/**
 * One completed deployment. Times are epoch milliseconds.
 *
 * @public
 */
export interface Deployment {
  id: string;
  environment: string;
  /** The commit that was deployed. */
  sha: string;
  status: 'success' | 'failure';
  startedAt?: number;
  /** Which window it belongs to. */
  finishedAt: number;
  /** Stated by whoever deployed; a rollback is also recognised without it. */
  kind?: 'rollback' | 'hotfix';
  /** How its canary analysis ended, where there was one. */
  canary?: 'succeeded' | 'failed';
  url?: string;
}

/**
 * One commit of the entity's repository. Times are epoch milliseconds.
 *
 * @public
 */
export interface Commit {
  sha: string;
  /** Two or more make it a merge commit; those that are not given as commits themselves end the known history. */
  parents: string[];
  /** Survives rebases, unlike `committedAt`: change lead time starts here. */
  authoredAt: number;
  committedAt?: number;
  /** The commit that this one reverts. */
  reverts?: string;
  /** Part of the graph, but of another part of the repository than the entity's: gives no sample. */
  outside?: boolean;
}

/**
 * One pull request. Times are epoch milliseconds.
 *
 * @public
 */
export interface PullRequest {
  number: number;
  /** Its own commits, as they were on its branch. */
  commits: string[];
  openedAt?: number;
  firstReviewAt?: number;
  mergedAt?: number;
  /** The commit that its merge left on the target branch. */
  mergeSha?: string;
}

/**
 * One incident. Times are epoch milliseconds.
 *
 * @public
 */
export interface Incident {
  id: string;
  openedAt: number;
  acknowledgedAt?: number;
  resolvedAt?: number;
  /** The deployment that caused it, where that is known. */
  deploymentId?: string;
  /** The deployment that fixed it. */
  fixedBy?: string;
}

/**
 * All that is known of one entity's deliveries, in any order. Where an id, sha or number is given twice, the later one
 * given wins. Events outside the window that is asked about are knowledge too: what a deployment is compared with may
 * lie before, a recovery may come later.
 *
 * @public
 */
export interface DoraEvents {
  deployments: Deployment[];
  commits: Commit[];
  pullRequests?: PullRequest[];
  incidents?: Incident[];
}
