import { createHash } from 'node:crypto';
import { EventQueue } from './EventQueue';
import type { GithubHistory } from './GithubHistory';
import type {
  GithubComment,
  GithubCommit,
  GithubConclusion,
  GithubDeployment,
  GithubDeploymentState,
  GithubDeploymentStatus,
  GithubEvent,
  GithubIssue,
  GithubOrganisation,
  GithubPullRequest,
  GithubRelease,
  GithubReview,
  GithubRunAttempt,
  GithubWorkflowRun,
} from './model';
import type { RepositoryContent } from './RepositoryContent';
import { walkHistory } from './walkHistory';

/** Objects of one kind in one repository have numbers of their own, below this, so that no two repositories share one. */
const IDS_PER_REPOSITORY = 50_000;

/** How many walked histories are kept, by their head. */
const KEPT_WALKS = 4;

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
 * A commit to push.
 *
 * @public
 */
export interface NewCommit {
  message: string;
  author?: string;
  /** Epoch milliseconds; default: when it is pushed. */
  authoredAt?: number;
  /** Epoch milliseconds; default: when it was authored. */
  committedAt?: number;
}

/**
 * Who does something, and when (epoch milliseconds; default: the history's present).
 *
 * @public
 */
export interface Doing {
  by?: string;
  at?: number;
}

type Writable = {
  -readonly [
    K in keyof RepositoryContent
  ]: RepositoryContent[K] extends ReadonlyMap<infer Key, infer Value>
    ? Map<Key, Value extends readonly (infer Item)[] ? Item[] : Value>
    : RepositoryContent[K] extends readonly (infer Item)[]
      ? Item[]
      : RepositoryContent[K];
};

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

  readonly #history: GithubHistory;
  readonly #queue = new EventQueue();
  readonly #content: Writable;
  readonly #walks = new Map<string, GithubCommit[]>();
  readonly #byNumber = new Map<number, GithubIssue | GithubPullRequest>();
  readonly #counters = new Map<string, number>();
  readonly #runNumbers = new Map<string, number>();
  #sample?: RepositorySample;
  #grownUntil = -Infinity;
  #growing = false;

  /** Use `GithubHistory.createRepository`. */
  constructor(
    history: GithubHistory,
    id: number,
    owner: GithubOrganisation,
    options: NewRepository,
    sample?: RepositorySample,
  ) {
    this.#history = history;
    this.#sample = sample;
    this.id = id;
    this.owner = owner;
    this.name = options.name;
    this.createdAt = wholeSecond(options.createdAt ?? history.now);
    this.description = options.description ?? '';
    this.topics = options.topics ?? [];
    this.defaultBranch = options.defaultBranch ?? 'main';
    this.private = options.private ?? false;
    this.archived = options.archived ?? false;
    this.#content = {
      commits: new Map(),
      branches: new Map(),
      tags: new Map(),
      pullRequests: [],
      issues: [],
      deployments: [],
      releases: [],
      workflowRuns: [],
      pullRequestsOfCommit: new Map(),
      updatedAt: this.createdAt,
    };
  }

  /** `owner/name`. */
  get fullName(): string {
    return `${this.owner.login}/${this.name}`;
  }

  /** What it holds at the history's present. */
  get content(): RepositoryContent {
    return this.#grown();
  }

  /** The commit at the tip of the default branch; none in an empty repository. */
  get head(): GithubCommit | undefined {
    const { branches, commits } = this.content;
    return commits.get(branches.get(this.defaultBranch) ?? '');
  }

  /** The commits reachable from one, as `git log` lists them. */
  log(head: string | undefined = this.head?.sha): readonly GithubCommit[] {
    if (!head) {
      return [];
    }
    const known = this.#walks.get(head);
    if (known) {
      return known;
    }
    const walked = walkHistory(this.content.commits, head);
    if (this.#walks.size >= KEPT_WALKS) {
      this.#walks.delete(this.#walks.keys().next().value!);
    }
    this.#walks.set(head, walked);
    return walked;
  }

  /** The commit that a sha, an unambiguous start of one, a branch, a tag or a full ref names. */
  resolveRevision(revision: string): GithubCommit | undefined {
    const { branches, tags, commits } = this.content;
    const name = revision.replace(/^refs\/(heads|tags)\//, '');
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
    this.#grown();
    return this.#byNumber.get(number);
  }

  /** Adds commits to a branch, which is made from the default branch where there is none. */
  push(
    commits: readonly NewCommit[],
    options: Doing & { branch?: string } = {},
  ): GithubCommit[] {
    const content = this.#grown();
    const { at, by } = this.#doing(options);
    const branch = options.branch ?? this.defaultBranch;
    const before = content.branches.get(branch);
    let tip = before ?? content.branches.get(this.defaultBranch);
    const added = commits.map(commit => {
      const created = this.#addCommit(commit, tip ? [tip] : [], by, at);
      tip = created.sha;
      return created;
    });
    this.#moveBranch(branch, tip!, { at, by, before, commits: added });
    return added;
  }

  /** Points a branch at another commit, as a force push does; pull requests from it follow. */
  forcePush(branch: string, sha: string, options: Doing = {}): void {
    const content = this.#grown();
    if (!content.commits.has(sha)) {
      throw new Error(`${this.fullName} has no commit ${sha}`);
    }
    const before = content.branches.get(branch);
    this.#moveBranch(branch, sha, {
      ...this.#doing(options),
      before,
      commits: [],
      forced: true,
    });
  }

  /** Removes a branch; its commits stay. */
  deleteBranch(branch: string, options: Doing = {}): void {
    const content = this.#grown();
    const { at, by } = this.#doing(options);
    const before = content.branches.get(branch);
    if (before && content.branches.delete(branch)) {
      this.#touch(at, true);
      this.#emit({
        name: 'push',
        at,
        sender: by,
        ref: `refs/heads/${branch}`,
        before,
        commits: [],
        forced: false,
      });
    }
  }

  /** Pushes commits to a new branch and opens a pull request from it into the default branch. */
  openPullRequest(
    options: Doing & {
      title: string;
      branch: string;
      commits: readonly NewCommit[];
      body?: string;
      labels?: string[];
    },
  ): GithubPullRequest {
    const content = this.#grown();
    const { at, by } = this.#doing(options);
    const baseSha = content.branches.get(this.defaultBranch);
    if (!baseSha) {
      throw new Error(
        `${this.fullName} is empty: there is nothing to merge to`,
      );
    }
    const commits = this.push(options.commits, options);
    const pullRequest: GithubPullRequest = {
      kind: 'PullRequest',
      repository: this,
      id: this.#nextId('PullRequest'),
      number: this.#nextNumber(),
      title: options.title,
      body: options.body ?? '',
      author: by,
      state: 'OPEN',
      headRef: options.branch,
      headSha: commits[commits.length - 1].sha,
      baseRef: this.defaultBranch,
      baseSha,
      commits: commits.map(commit => commit.sha),
      labels: options.labels ?? [],
      reviews: [],
      comments: [],
      createdAt: at,
      updatedAt: at,
    };
    content.pullRequests.push(pullRequest);
    this.#byNumber.set(pullRequest.number, pullRequest);
    pullRequest.commits.forEach(sha => this.#relate(sha, pullRequest));
    this.#touch(at);
    this.#emit({
      name: 'pull_request',
      action: 'opened',
      at,
      sender: by,
      pullRequest,
    });
    return pullRequest;
  }

  /** Reviews a pull request. */
  review(
    pullRequest: GithubPullRequest,
    options: Doing & { state?: GithubReview['state'] } = {},
  ): GithubReview {
    const { at, by } = this.#doing(options);
    const review: GithubReview = {
      kind: 'PullRequestReview',
      id: this.#nextId('PullRequestReview'),
      pullRequest,
      author: by,
      state: options.state ?? 'APPROVED',
      submittedAt: at,
    };
    pullRequest.reviews.push(review);
    pullRequest.updatedAt = at;
    return review;
  }

  /** Comments on an issue or a pull request. */
  comment(
    subject: GithubIssue | GithubPullRequest,
    options: Doing & { body?: string } = {},
  ): GithubComment {
    const { at, by } = this.#doing(options);
    const comment: GithubComment = {
      kind: 'IssueComment',
      id: this.#nextId('IssueComment'),
      subject,
      author: by,
      body: options.body ?? '',
      createdAt: at,
    };
    subject.comments.push(comment);
    subject.updatedAt = at;
    return comment;
  }

  /** Merges a pull request; gives the commit that the default branch is at afterwards. */
  mergePullRequest(
    pullRequest: GithubPullRequest,
    options: Doing & { method?: 'merge' | 'squash' | 'rebase' } = {},
  ): GithubCommit {
    const content = this.#grown();
    const { at, by } = this.#doing(options);
    const before = content.branches.get(pullRequest.baseRef)!;
    const added = this.#mergeCommits(
      pullRequest,
      options.method ?? 'merge',
      before,
      by,
      at,
    );
    const merge = added[added.length - 1];
    Object.assign(pullRequest, {
      state: 'MERGED',
      mergedAt: at,
      closedAt: at,
      updatedAt: at,
      mergedBy: by,
      mergeSha: merge.sha,
    } satisfies Partial<GithubPullRequest>);
    added.forEach(commit => this.#relate(commit.sha, pullRequest));
    content.branches.delete(pullRequest.headRef);
    this.#moveBranch(pullRequest.baseRef, merge.sha, {
      at,
      by,
      before,
      commits: added,
    });
    this.#emit({
      name: 'pull_request',
      action: 'closed',
      at,
      sender: by,
      pullRequest,
    });
    return merge;
  }

  /** Closes a pull request that is not merged. */
  closePullRequest(pullRequest: GithubPullRequest, options: Doing = {}): void {
    const { at, by } = this.#doing(options);
    pullRequest.state = 'CLOSED';
    pullRequest.closedAt = at;
    pullRequest.updatedAt = at;
    this.#emit({
      name: 'pull_request',
      action: 'closed',
      at,
      sender: by,
      pullRequest,
    });
  }

  /** Starts a deployment; its first status is for `addStatus`. */
  deploy(
    options: Doing & {
      /** Default: the tip of the default branch. */
      sha?: string;
      /** Default: `production`. */
      environment?: string;
      /** Default: `deploy`. */
      task?: string;
      description?: string;
      payload?: Record<string, unknown>;
    } = {},
  ): GithubDeployment {
    const content = this.#grown();
    const { at, by } = this.#doing(options);
    const sha = options.sha ?? content.branches.get(this.defaultBranch);
    if (!sha) {
      throw new Error(`${this.fullName} is empty: there is nothing to deploy`);
    }
    const deployment: GithubDeployment = {
      kind: 'Deployment',
      repository: this,
      id: this.#nextId('Deployment'),
      sha,
      ref: this.defaultBranch,
      task: options.task ?? 'deploy',
      environment: options.environment ?? 'production',
      description: options.description ?? '',
      payload: options.payload ?? {},
      creator: by,
      createdAt: at,
      updatedAt: at,
      statuses: [],
    };
    content.deployments.push(deployment);
    this.#touch(at);
    return deployment;
  }

  /** Adds a status. A success makes what was deployed to the environment before inactive, as GitHub does by default. */
  addStatus(
    deployment: GithubDeployment,
    state: GithubDeploymentState,
    options: Doing & { logUrl?: string; description?: string } = {},
  ): GithubDeploymentStatus {
    const { at, by } = this.#doing(options);
    const status: GithubDeploymentStatus = {
      kind: 'DeploymentStatus',
      id: this.#nextId('DeploymentStatus'),
      deployment,
      state,
      description: options.description ?? '',
      creator: by,
      logUrl: options.logUrl,
      createdAt: at,
    };
    deployment.statuses.push(status);
    deployment.updatedAt = at;
    this.#touch(at);
    this.#emit({ name: 'deployment_status', at, sender: by, status });
    if (state === 'SUCCESS') {
      for (const earlier of this.#content.deployments) {
        const last = earlier.statuses[earlier.statuses.length - 1];
        if (
          earlier !== deployment &&
          earlier.environment === deployment.environment &&
          last?.state === 'SUCCESS'
        ) {
          this.addStatus(earlier, 'INACTIVE', { at, by });
        }
      }
    }
    return status;
  }

  /** Publishes a release, or drafts one. */
  publishRelease(
    options: Doing & {
      tagName: string;
      sha?: string;
      name?: string;
      body?: string;
      isDraft?: boolean;
      isPrerelease?: boolean;
    },
  ): GithubRelease {
    const content = this.#grown();
    const { at, by } = this.#doing(options);
    const sha = options.sha ?? content.branches.get(this.defaultBranch);
    if (!sha) {
      throw new Error(`${this.fullName} is empty: there is nothing to release`);
    }
    const release: GithubRelease = {
      kind: 'Release',
      repository: this,
      id: this.#nextId('Release'),
      tagName: options.tagName,
      sha,
      name: options.name ?? options.tagName,
      body: options.body ?? '',
      author: by,
      isDraft: options.isDraft ?? false,
      isPrerelease: options.isPrerelease ?? false,
      createdAt: at,
      publishedAt: options.isDraft ? undefined : at,
      updatedAt: at,
    };
    content.releases.push(release);
    if (!release.isDraft) {
      content.tags.set(release.tagName, sha);
      this.#emit({
        name: 'release',
        action: 'published',
        at,
        sender: by,
        release,
      });
    }
    this.#touch(at);
    return release;
  }

  /** Opens an issue. */
  openIssue(
    options: Doing & { title: string; body?: string; labels?: string[] },
  ): GithubIssue {
    const content = this.#grown();
    const { at, by } = this.#doing(options);
    const issue: GithubIssue = {
      kind: 'Issue',
      repository: this,
      id: this.#nextId('Issue'),
      number: this.#nextNumber(),
      title: options.title,
      body: options.body ?? '',
      author: by,
      state: 'OPEN',
      labels: options.labels ?? [],
      comments: [],
      createdAt: at,
      updatedAt: at,
    };
    content.issues.push(issue);
    this.#byNumber.set(issue.number, issue);
    this.#touch(at);
    this.#emit({ name: 'issues', action: 'opened', at, sender: by, issue });
    return issue;
  }

  /** Closes an issue. */
  closeIssue(
    issue: GithubIssue,
    options: Doing & { reason?: 'COMPLETED' | 'NOT_PLANNED' } = {},
  ): void {
    const { at, by } = this.#doing(options);
    issue.state = 'CLOSED';
    issue.stateReason = options.reason ?? 'COMPLETED';
    issue.closedAt = at;
    issue.updatedAt = at;
    this.#emit({ name: 'issues', action: 'closed', at, sender: by, issue });
  }

  /** Starts the first attempt of a workflow run. */
  startRun(
    options: Doing & {
      workflow: string;
      sha?: string;
      branch?: string;
      event?: GithubWorkflowRun['event'];
    },
  ): GithubWorkflowRun {
    const content = this.#grown();
    const { at, by } = this.#doing(options);
    const branch = options.branch ?? this.defaultBranch;
    const sha = options.sha ?? content.branches.get(branch);
    if (!sha) {
      throw new Error(`${this.fullName} has no branch ${branch} to run on`);
    }
    const runNumber = (this.#runNumbers.get(options.workflow) ?? 0) + 1;
    this.#runNumbers.set(options.workflow, runNumber);
    const run: GithubWorkflowRun = {
      kind: 'WorkflowRun',
      repository: this,
      id: this.#nextId('WorkflowRun'),
      workflow: options.workflow,
      event: options.event ?? 'push',
      headBranch: branch,
      headSha: sha,
      runNumber,
      createdAt: at,
      attempts: [],
    };
    content.workflowRuns.push(run);
    return this.rerun(run, { at, by });
  }

  /** Starts another attempt of a run. */
  rerun(run: GithubWorkflowRun, options: Doing = {}): GithubWorkflowRun {
    const { at, by } = this.#doing(options);
    run.attempts.push({
      attempt: run.attempts.length + 1,
      status: 'in_progress',
      startedAt: at,
      updatedAt: at,
      actor: by,
    });
    this.#touch(at);
    this.#emit({
      name: 'workflow_run',
      action: 'requested',
      at,
      sender: by,
      run,
    });
    return run;
  }

  /** Ends the last attempt of a run. */
  finishRun(
    run: GithubWorkflowRun,
    conclusion: GithubConclusion,
    options: Doing = {},
  ): void {
    const { at, by } = this.#doing(options);
    const attempt: GithubRunAttempt = run.attempts[run.attempts.length - 1];
    attempt.status = 'completed';
    attempt.conclusion = conclusion;
    attempt.updatedAt = at;
    this.#touch(at);
    this.#emit({
      name: 'workflow_run',
      action: 'completed',
      at,
      sender: by,
      run,
    });
  }

  #grown(): Writable {
    if (!this.#growing && this.#grownUntil < this.#history.now) {
      this.#growing = true;
      const sample = this.#sample;
      this.#sample = undefined;
      sample?.(this, this.#queue);
      this.#grownUntil = this.#history.now;
      this.#queue.runUntil(this.#grownUntil);
      this.#growing = false;
    }
    return this.#content;
  }

  #doing(options: Doing): { at: number; by: string } {
    if (this.deleted) {
      throw new Error(`${this.fullName} is deleted`);
    }
    // What the sample planned for the past comes before what is done now.
    this.#grown();
    return {
      at: wholeSecond(options.at ?? this.#history.now),
      by: options.by ?? 'octocat',
    };
  }

  #addCommit(
    commit: NewCommit,
    parents: readonly string[],
    by: string,
    at: number,
  ): GithubCommit {
    const author = commit.author ?? by;
    const authoredAt = wholeSecond(commit.authoredAt ?? at);
    const committedAt = wholeSecond(commit.committedAt ?? authoredAt);
    const sha = createHash('sha1')
      .update(
        [
          this.id,
          this.#content.commits.size,
          ...parents,
          author,
          authoredAt,
          committedAt,
          commit.message,
        ].join('\n'),
      )
      .digest('hex');
    const created: GithubCommit = {
      kind: 'Commit',
      repository: this,
      sha,
      parents,
      message: commit.message,
      author,
      authoredAt,
      committedAt,
    };
    this.#content.commits.set(sha, created);
    return created;
  }

  #mergeCommits(
    pullRequest: GithubPullRequest,
    method: 'merge' | 'squash' | 'rebase',
    base: string,
    by: string,
    at: number,
  ): GithubCommit[] {
    const title = `${pullRequest.title} (#${pullRequest.number})`;
    if (method === 'squash') {
      const own = pullRequest.commits.map(sha =>
        this.#content.commits.get(sha)!,
      );
      const reverted = own.find(commit =>
        /This reverts commit/.test(commit.message),
      );
      const message = reverted
        ? `${title}\n\n${reverted.message.split('\n\n').slice(1).join('\n\n')}`
        : title;
      return [
        this.#addCommit(
          { message, author: pullRequest.author },
          [base],
          by,
          at,
        ),
      ];
    }
    if (method === 'rebase') {
      let tip = base;
      return pullRequest.commits.map(sha => {
        const { message, author, authoredAt } = this.#content.commits.get(sha)!;
        const created = this.#addCommit(
          { message, author, authoredAt, committedAt: at },
          [tip],
          by,
          at,
        );
        tip = created.sha;
        return created;
      });
    }
    const message = `Merge pull request #${pullRequest.number} from ${this.owner.login}/${pullRequest.headRef}\n\n${pullRequest.title}`;
    return [this.#addCommit({ message }, [base, pullRequest.headSha], by, at)];
  }

  #moveBranch(
    branch: string,
    sha: string,
    move: {
      at: number;
      by: string;
      before?: string;
      commits: GithubCommit[];
      forced?: boolean;
    },
  ): void {
    this.#content.branches.set(branch, sha);
    this.#touch(move.at, true);
    this.#emit({
      name: 'push',
      at: move.at,
      sender: move.by,
      ref: `refs/heads/${branch}`,
      before: move.before,
      after: sha,
      commits: move.commits,
      forced: move.forced ?? false,
    });
    for (const pullRequest of this.#content.pullRequests) {
      if (
        pullRequest.state === 'OPEN' &&
        pullRequest.headRef === branch &&
        pullRequest.headSha !== sha
      ) {
        this.#synchronise(pullRequest, sha, move);
      }
    }
  }

  #synchronise(
    pullRequest: GithubPullRequest,
    sha: string,
    move: { at: number; by: string },
  ): void {
    const before = pullRequest.headSha;
    const onBase = new Set(
      walkHistory(this.#content.commits, pullRequest.baseSha).map(
        commit => commit.sha,
      ),
    );
    pullRequest.headSha = sha;
    pullRequest.updatedAt = move.at;
    pullRequest.commits = walkHistory(this.#content.commits, sha)
      .filter(commit => !onBase.has(commit.sha))
      .map(commit => commit.sha)
      .reverse();
    pullRequest.commits.forEach(own => this.#relate(own, pullRequest));
    this.#emit({
      name: 'pull_request',
      action: 'synchronize',
      at: move.at,
      sender: move.by,
      pullRequest,
      before,
    });
  }

  #relate(sha: string, pullRequest: GithubPullRequest): void {
    const related = this.#content.pullRequestsOfCommit.get(sha);
    if (!related) {
      this.#content.pullRequestsOfCommit.set(sha, [pullRequest]);
    } else if (!related.includes(pullRequest)) {
      related.push(pullRequest);
    }
  }

  #touch(at: number, pushed = false): void {
    this.#content.updatedAt = Math.max(this.#content.updatedAt, at);
    if (pushed) {
      this.#content.pushedAt = Math.max(this.#content.pushedAt ?? 0, at);
    }
  }

  #nextId(kind: string): number {
    const count = (this.#counters.get(kind) ?? 0) + 1;
    this.#counters.set(kind, count);
    return this.id * IDS_PER_REPOSITORY + count;
  }

  #nextNumber(): number {
    const count = (this.#counters.get('number') ?? 0) + 1;
    this.#counters.set('number', count);
    return count;
  }

  #emit(event: DistributiveOmit<GithubEvent, 'repository'>): void {
    this.#history.record(
      { ...event, repository: this } as GithubEvent,
      this.#growing,
    );
  }
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown
  ? Omit<T, K>
  : never;

function wholeSecond(time: number): number {
  return Math.floor(time / 1000) * 1000;
}
