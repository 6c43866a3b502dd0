import type {
  GithubCommit,
  GithubDeployment,
  GithubIssue,
  GithubPullRequest,
  GithubRelease,
  GithubWorkflowRun,
} from './model';

/**
 * All that is in one repository. Lists are in order of creation.
 *
 * @public
 */
export interface RepositoryContent {
  /** By sha. A commit stays after no branch reaches it any more, as on GitHub. */
  readonly commits: ReadonlyMap<string, GithubCommit>;
  /** Branch name to sha. */
  readonly branches: ReadonlyMap<string, string>;
  /** Tag name to sha. */
  readonly tags: ReadonlyMap<string, string>;
  readonly pullRequests: readonly GithubPullRequest[];
  readonly issues: readonly GithubIssue[];
  readonly deployments: readonly GithubDeployment[];
  readonly releases: readonly GithubRelease[];
  readonly workflowRuns: readonly GithubWorkflowRun[];
  /** The pull requests that a commit belongs to, or that its merge made it for. */
  readonly pullRequestsOfCommit: ReadonlyMap<
    string,
    readonly GithubPullRequest[]
  >;
  readonly pushedAt?: number;
  readonly updatedAt: number;
}
