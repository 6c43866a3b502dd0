import type { GithubRepository } from './GithubRepository';

// Each object names its GraphQL type, by which queries over interfaces and unions tell it from others.
// Times are epoch milliseconds, in whole seconds as GitHub's are.

/**
 * An account that owns repositories.
 *
 * @public
 */
export interface GithubOrganisation {
  readonly kind: 'Organization';
  id: number;
  login: string;
  createdAt: number;
  /** Whether tokens must be authorised for its single sign-on. */
  samlEnforced: boolean;
}

/**
 * A person or a bot.
 *
 * @public
 */
export interface GithubUser {
  readonly kind: 'User' | 'Bot';
  id: number;
  login: string;
}

/**
 * A commit. Its object does not change once it exists.
 *
 * @public
 */
export interface GithubCommit {
  readonly kind: 'Commit';
  repository: GithubRepository;
  sha: string;
  parents: readonly string[];
  message: string;
  author: string;
  authoredAt: number;
  committedAt: number;
  /** All files that it adds, changes or removes; of a merge, against its first parent. */
  files: readonly string[];
  /** Those among its files that it adds. */
  addedFiles: readonly string[];
  /** Those among its files that it removes. */
  removedFiles: readonly string[];
}

/**
 * A review of a pull request.
 *
 * @public
 */
export interface GithubReview {
  readonly kind: 'PullRequestReview';
  id: number;
  pullRequest: GithubPullRequest;
  author: string;
  state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED';
  submittedAt: number;
}

/**
 * A comment on an issue or a pull request.
 *
 * @public
 */
export interface GithubComment {
  readonly kind: 'IssueComment';
  id: number;
  subject: GithubIssue | GithubPullRequest;
  author: string;
  body: string;
  createdAt: number;
}

/**
 * A pull request. It shares its numbers with issues.
 *
 * @public
 */
export interface GithubPullRequest {
  readonly kind: 'PullRequest';
  repository: GithubRepository;
  id: number;
  number: number;
  title: string;
  body: string;
  author: string;
  state: 'OPEN' | 'CLOSED' | 'MERGED';
  headRef: string;
  headSha: string;
  baseRef: string;
  baseSha: string;
  /** Oldest first. */
  commits: string[];
  labels: string[];
  reviews: GithubReview[];
  comments: GithubComment[];
  createdAt: number;
  updatedAt: number;
  closedAt?: number;
  mergedAt?: number;
  mergedBy?: string;
  mergeSha?: string;
}

/**
 * An issue.
 *
 * @public
 */
export interface GithubIssue {
  readonly kind: 'Issue';
  repository: GithubRepository;
  id: number;
  number: number;
  title: string;
  body: string;
  author: string;
  state: 'OPEN' | 'CLOSED';
  stateReason?: 'COMPLETED' | 'NOT_PLANNED' | 'REOPENED';
  labels: string[];
  comments: GithubComment[];
  createdAt: number;
  updatedAt: number;
  closedAt?: number;
}

/**
 * What a deployment status can say.
 *
 * @public
 */
export type GithubDeploymentState =
  | 'ERROR'
  | 'FAILURE'
  | 'INACTIVE'
  | 'IN_PROGRESS'
  | 'PENDING'
  | 'QUEUED'
  | 'SUCCESS';

/**
 * One status of a deployment.
 *
 * @public
 */
export interface GithubDeploymentStatus {
  readonly kind: 'DeploymentStatus';
  id: number;
  deployment: GithubDeployment;
  state: GithubDeploymentState;
  description: string;
  creator: string;
  logUrl?: string;
  createdAt: number;
}

/**
 * A deployment with its statuses, oldest first.
 *
 * @public
 */
export interface GithubDeployment {
  readonly kind: 'Deployment';
  repository: GithubRepository;
  id: number;
  sha: string;
  ref: string;
  task: string;
  environment: string;
  description: string;
  payload: Record<string, unknown>;
  creator: string;
  createdAt: number;
  updatedAt: number;
  statuses: GithubDeploymentStatus[];
}

/**
 * A release. Drafts have no `publishedAt`.
 *
 * @public
 */
export interface GithubRelease {
  readonly kind: 'Release';
  repository: GithubRepository;
  id: number;
  tagName: string;
  sha: string;
  name: string;
  body: string;
  author: string;
  isDraft: boolean;
  isPrerelease: boolean;
  createdAt: number;
  publishedAt?: number;
  updatedAt: number;
}

/**
 * How an attempt of a workflow run ended.
 *
 * @public
 */
export type GithubConclusion =
  'success' | 'failure' | 'cancelled' | 'skipped' | 'timed_out';

/**
 * One attempt of a workflow run, numbered from 1.
 *
 * @public
 */
export interface GithubRunAttempt {
  attempt: number;
  status: 'queued' | 'in_progress' | 'completed';
  conclusion?: GithubConclusion;
  startedAt: number;
  updatedAt: number;
  actor: string;
}

/**
 * A workflow run with its attempts, oldest first.
 *
 * @public
 */
export interface GithubWorkflowRun {
  readonly kind: 'WorkflowRun';
  repository: GithubRepository;
  id: number;
  /** Path of the workflow's file, `.github/workflows/deploy.yml`. */
  workflow: string;
  event: 'push' | 'pull_request' | 'workflow_dispatch' | 'schedule';
  headBranch: string;
  headSha: string;
  runNumber: number;
  createdAt: number;
  attempts: GithubRunAttempt[];
}

/**
 * What happened in a repository, as webhooks tell it. `at` is epoch milliseconds.
 *
 * @public
 */
export type GithubEvent = {
  at: number;
  repository: GithubRepository;
  sender: string;
} & (
  | { name: 'deployment_status'; status: GithubDeploymentStatus }
  | { name: 'release'; action: 'published'; release: GithubRelease }
  | {
      name: 'pull_request';
      action: 'opened' | 'closed' | 'synchronize';
      pullRequest: GithubPullRequest;
      before?: string;
    }
  | {
      name: 'issues';
      action: 'opened' | 'closed' | 'reopened';
      issue: GithubIssue;
    }
  | {
      name: 'issues';
      action: 'labeled' | 'unlabeled';
      issue: GithubIssue;
      label: string;
    }
  | {
      name: 'workflow_run';
      action: 'requested' | 'completed';
      run: GithubWorkflowRun;
    }
  | {
      name: 'push';
      ref: string;
      before?: string;
      after?: string;
      /** What the ref newly leads to, oldest first. */
      commits: readonly GithubCommit[];
      /** Those among them that another branch led to before. */
      known?: ReadonlySet<string>;
      forced: boolean;
    }
);
