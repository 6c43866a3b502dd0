import { amend, deleteBranch, forcePush, push } from './branches';
import { CommitLog } from './CommitLog';
import type { NewCommit } from './commits';
import {
  addStatus,
  deploy,
  publishRelease,
  type NewDeployment,
  type NewRelease,
} from './deployments';
import type { EventQueue } from './EventQueue';
import type { GithubHistory } from './GithubHistory';
import {
  changeLabel,
  closeIssue,
  comment,
  openIssue,
  reopenIssue,
  type NewIssue,
} from './issues';
import type {
  GithubComment,
  GithubCommit,
  GithubConclusion,
  GithubDeployment,
  GithubDeploymentState,
  GithubDeploymentStatus,
  GithubIssue,
  GithubOrganisation,
  GithubPullRequest,
  GithubRelease,
  GithubReview,
  GithubWorkflowRun,
} from './model';
import {
  closePullRequest,
  mergePullRequest,
  openPullRequest,
  review,
  type MergeMethod,
  type NewPullRequest,
} from './pullRequests';
import type { RepositoryContent } from './RepositoryContent';
import { RepositoryLedger, wholeSecond, type Doing } from './RepositoryLedger';
import {
  finishRun,
  rerun,
  startRun,
  type NewWorkflowRun,
} from './workflowRuns';

/**
 * What a repository is created with.
 *
 * @public
 */
export interface NewRepository {
  owner: string;
  name: string;
  /** Default: `main`. */
  defaultBranch?: string;
  private?: boolean;
  archived?: boolean;
  description?: string;
  topics?: string[];
  /** Epoch milliseconds; default: the history's present. */
  createdAt?: number;
}

/**
 * Fills a repository with a history of its own, event by event.
 *
 * @public
 */
export type RepositorySample = (
  repository: GithubRepository,
  queue: EventQueue,
) => void;

/**
 * A repository. What a sample makes of it appears when it is first read, up to the history's present; everything done by
 * hand comes on top.
 *
 * @public
 */
export class GithubRepository {
  readonly kind = 'Repository';
  readonly id: number;
  readonly createdAt: number;
  readonly description: string;
  readonly topics: readonly string[];
  readonly defaultBranch: string;
  owner: GithubOrganisation;
  name: string;
  private: boolean;
  archived: boolean;
  deleted = false;

  readonly #ledger: RepositoryLedger;
  readonly #log = new CommitLog();

  /** Use `GithubHistory.createRepository`. */
  constructor(
    history: GithubHistory,
    id: number,
    owner: GithubOrganisation,
    options: NewRepository,
    sample?: RepositorySample,
  ) {
    this.id = id;
    this.owner = owner;
    this.name = options.name;
    this.createdAt = wholeSecond(options.createdAt ?? history.now);
    this.description = options.description ?? '';
    this.topics = options.topics ?? [];
    this.defaultBranch = options.defaultBranch ?? 'main';
    this.private = options.private ?? false;
    this.archived = options.archived ?? false;
    this.#ledger = new RepositoryLedger(history, this, sample);
  }

  /** `owner/name`. */
  get fullName(): string {
    return `${this.owner.login}/${this.name}`;
  }

  /** What it holds at the history's present. */
  get content(): RepositoryContent {
    return this.#ledger.content;
  }

  /** The commit at the tip of the default branch; none in an empty repository. */
  get head(): GithubCommit | undefined {
    const { branches, commits } = this.content;
    return commits.get(branches.get(this.defaultBranch) ?? '');
  }

  /** The commits reachable from one, as `git log` lists them; with a path, those that change something there or below. */
  log(
    head: string | undefined = this.head?.sha,
    path?: string,
  ): readonly GithubCommit[] {
    if (!head) {
      return [];
    }
    return path
      ? this.#log.ofPath(this.content, head, path)
      : this.#log.from(this.content, head);
  }

  /** Whether a commit is on the default branch. */
  isOnDefaultBranch(sha: string): boolean {
    const tip = this.content.branches.get(this.defaultBranch);
    return tip !== undefined && this.#log.reaches(this.content, tip, sha);
  }

  /** The commit that a sha, an unambiguous start of one, a branch, a tag or a full ref names. */
  resolveRevision(revision: string): GithubCommit | undefined {
    const { branches, tags, commits } = this.content;
    const name =
      revision === 'HEAD'
        ? this.defaultBranch
        : revision.replace(/^refs\/(heads|tags)\//, '');
    const sha = branches.get(name) ?? tags.get(name) ?? name;
    const exact = commits.get(sha);
    if (exact || !/^[0-9a-f]{7,39}$/.test(sha)) {
      return exact;
    }
    const candidates = [...commits.values()].filter(commit =>
      commit.sha.startsWith(sha),
    );
    return candidates.length === 1 ? candidates[0] : undefined;
  }

  /** The issue or pull request of a number. */
  findByNumber(number: number): GithubIssue | GithubPullRequest | undefined {
    void this.content;
    return this.#ledger.byNumber.get(number);
  }

  /** Adds commits to a branch, which is made from the default branch where there is none. */
  push(
    commits: readonly NewCommit[],
    options: Doing & { branch?: string } = {},
  ): GithubCommit[] {
    return push(this.#ledger, commits, options);
  }

  /** Points a branch at another commit, as a force push does; pull requests from it follow. */
  forcePush(branch: string, sha: string, options: Doing = {}): void {
    forcePush(this.#ledger, branch, sha, options);
  }

  /** Writes the tip of a branch anew and force-pushes it. Gives the new tip; the former one stays, on no branch. */
  amend(
    options: Doing & { branch?: string; message?: string } = {},
  ): GithubCommit {
    return amend(this.#ledger, options);
  }

  /** Removes a branch; its commits stay. */
  deleteBranch(branch: string, options: Doing = {}): void {
    deleteBranch(this.#ledger, branch, options);
  }

  /** Pushes commits to a new branch and opens a pull request from it into the default branch. */
  openPullRequest(options: NewPullRequest): GithubPullRequest {
    return openPullRequest(this.#ledger, options);
  }

  /** Reviews a pull request. */
  review(
    pullRequest: GithubPullRequest,
    options: Doing & { state?: GithubReview['state'] } = {},
  ): GithubReview {
    return review(this.#ledger, pullRequest, options);
  }

  /** Merges a pull request; gives the commit that the default branch is at afterwards. */
  mergePullRequest(
    pullRequest: GithubPullRequest,
    options: Doing & { method?: MergeMethod } = {},
  ): GithubCommit {
    return mergePullRequest(this.#ledger, pullRequest, options);
  }

  /** Closes a pull request that is not merged. */
  closePullRequest(pullRequest: GithubPullRequest, options: Doing = {}): void {
    closePullRequest(this.#ledger, pullRequest, options);
  }

  /** Starts a deployment; its first status is for `addStatus`. */
  deploy(options: NewDeployment = {}): GithubDeployment {
    return deploy(this.#ledger, options);
  }

  /** Adds a status. A success makes what was deployed to the environment before inactive, as GitHub does by default. */
  addStatus(
    deployment: GithubDeployment,
    state: GithubDeploymentState,
    options: Doing & { logUrl?: string; description?: string } = {},
  ): GithubDeploymentStatus {
    return addStatus(this.#ledger, deployment, state, options);
  }

  /** Publishes a release, or drafts one. */
  publishRelease(options: NewRelease): GithubRelease {
    return publishRelease(this.#ledger, options);
  }

  /** Opens an issue. */
  openIssue(options: NewIssue): GithubIssue {
    return openIssue(this.#ledger, options);
  }

  /** Gives an issue a label. */
  addLabel(issue: GithubIssue, label: string, options: Doing = {}): void {
    changeLabel(this.#ledger, issue, label, 'labeled', options);
  }

  /** Takes a label off an issue. */
  removeLabel(issue: GithubIssue, label: string, options: Doing = {}): void {
    changeLabel(this.#ledger, issue, label, 'unlabeled', options);
  }

  /** Comments on an issue or a pull request. */
  comment(
    subject: GithubIssue | GithubPullRequest,
    options: Doing & { body?: string } = {},
  ): GithubComment {
    return comment(this.#ledger, subject, options);
  }

  /** Closes an issue. */
  closeIssue(
    issue: GithubIssue,
    options: Doing & { reason?: 'COMPLETED' | 'NOT_PLANNED' } = {},
  ): void {
    closeIssue(this.#ledger, issue, options);
  }

  /** Opens a closed issue again. */
  reopenIssue(issue: GithubIssue, options: Doing = {}): void {
    reopenIssue(this.#ledger, issue, options);
  }

  /** Starts the first attempt of a workflow run. */
  startRun(options: NewWorkflowRun): GithubWorkflowRun {
    return startRun(this.#ledger, options);
  }

  /** Starts another attempt of a run. */
  rerun(run: GithubWorkflowRun, options: Doing = {}): GithubWorkflowRun {
    return rerun(this.#ledger, run, options);
  }

  /** Ends the last attempt of a run. */
  finishRun(
    run: GithubWorkflowRun,
    conclusion: GithubConclusion,
    options: Doing = {},
  ): void {
    finishRun(this.#ledger, run, conclusion, options);
  }
}
