import { moveBranch, push, relate } from './branches';
import { addCommit, filesTogether, type NewCommit } from './commits';
import type { GithubCommit, GithubPullRequest, GithubReview } from './model';
import type { Doing, Done, RepositoryLedger } from './RepositoryLedger';

/**
 * A pull request to open from a new branch.
 *
 * @public
 */
export interface NewPullRequest extends Doing {
  title: string;
  /** Where its commits are pushed to. */
  branch: string;
  commits: readonly NewCommit[];
  body?: string;
  labels?: string[];
}

/**
 * How a pull request can be merged.
 *
 * @public
 */
export type MergeMethod = 'merge' | 'squash' | 'rebase';

/** Pushes commits to a new branch and opens a pull request from it into the default branch. */
export function openPullRequest(
  ledger: RepositoryLedger,
  options: NewPullRequest,
): GithubPullRequest {
  const { repository, content } = ledger;
  const { at, by } = ledger.done(options);
  const baseSha = content.branches.get(repository.defaultBranch);
  if (!baseSha) {
    throw new Error(
      `${repository.fullName} is empty: there is nothing to merge to`,
    );
  }
  const commits = push(ledger, options.commits, options);
  const pullRequest: GithubPullRequest = {
    kind: 'PullRequest',
    repository,
    id: ledger.nextId('PullRequest'),
    number: ledger.count('number'),
    title: options.title,
    body: options.body ?? '',
    author: by,
    state: 'OPEN',
    headRef: options.branch,
    headSha: commits[commits.length - 1].sha,
    baseRef: repository.defaultBranch,
    baseSha,
    commits: commits.map(commit => commit.sha),
    labels: options.labels ?? [],
    reviews: [],
    comments: [],
    createdAt: at,
    updatedAt: at,
  };
  content.pullRequests.push(pullRequest);
  ledger.byNumber.set(pullRequest.number, pullRequest);
  ledger.openPullRequests.set(pullRequest.headRef, pullRequest);
  pullRequest.commits.forEach(sha => relate(ledger, sha, pullRequest));
  ledger.touch(at);
  tell(ledger, pullRequest, 'opened', { at, by });
  return pullRequest;
}

/** Reviews a pull request. */
export function review(
  ledger: RepositoryLedger,
  pullRequest: GithubPullRequest,
  options: Doing & { state?: GithubReview['state'] },
): GithubReview {
  const { at, by } = ledger.done(options);
  const added: GithubReview = {
    kind: 'PullRequestReview',
    id: ledger.nextId('PullRequestReview'),
    pullRequest,
    author: by,
    state: options.state ?? 'APPROVED',
    submittedAt: at,
  };
  pullRequest.reviews.push(added);
  pullRequest.updatedAt = at;
  return added;
}

/** Merges a pull request; gives the commit that the default branch is at afterwards. */
export function mergePullRequest(
  ledger: RepositoryLedger,
  pullRequest: GithubPullRequest,
  options: Doing & { method?: MergeMethod },
): GithubCommit {
  const { content } = ledger;
  const done = ledger.done(options);
  const { at, by } = done;
  const before = content.branches.get(pullRequest.baseRef)!;
  const method = options.method ?? 'merge';
  const added = mergeCommits(ledger, pullRequest, method, before, done);
  const merge = added[added.length - 1];
  Object.assign(pullRequest, {
    state: 'MERGED',
    mergedAt: at,
    closedAt: at,
    updatedAt: at,
    mergedBy: by,
    mergeSha: merge.sha,
  } satisfies Partial<GithubPullRequest>);
  added.forEach(commit => relate(ledger, commit.sha, pullRequest));
  content.branches.delete(pullRequest.headRef);
  ledger.openPullRequests.delete(pullRequest.headRef);
  const own = commitsOf(ledger, pullRequest);
  moveBranch(ledger, pullRequest.baseRef, merge.sha, {
    ...done,
    before,
    ...(method === 'merge'
      ? { commits: [...own, merge], known: new Set(pullRequest.commits) }
      : { commits: added }),
  });
  tell(ledger, pullRequest, 'closed', done);
  return merge;
}

/** Closes a pull request that is not merged. */
export function closePullRequest(
  ledger: RepositoryLedger,
  pullRequest: GithubPullRequest,
  options: Doing,
): void {
  const done = ledger.done(options);
  pullRequest.state = 'CLOSED';
  pullRequest.closedAt = done.at;
  pullRequest.updatedAt = done.at;
  ledger.openPullRequests.delete(pullRequest.headRef);
  tell(ledger, pullRequest, 'closed', done);
}

function mergeCommits(
  ledger: RepositoryLedger,
  pullRequest: GithubPullRequest,
  method: MergeMethod,
  base: string,
  done: Done,
): GithubCommit[] {
  const own = commitsOf(ledger, pullRequest);
  if (method === 'squash') {
    const { author } = pullRequest;
    const commit = { message: squashMessage(pullRequest, own), author };
    return [addCommit(ledger, commit, [base], done, filesTogether(own))];
  }
  if (method === 'rebase') {
    let tip = base;
    return own.map(commit => {
      const { message, author, authoredAt } = commit;
      const created = addCommit(
        ledger,
        { message, author, authoredAt, committedAt: done.at },
        [tip],
        done,
        filesTogether([commit]),
      );
      tip = created.sha;
      return created;
    });
  }
  const message = `Merge pull request #${pullRequest.number} from ${ledger.repository.owner.login}/${pullRequest.headRef}\n\n${pullRequest.title}`;
  const parents = [base, pullRequest.headSha];
  return [addCommit(ledger, { message }, parents, done, filesTogether(own))];
}

function squashMessage(
  pullRequest: GithubPullRequest,
  own: readonly GithubCommit[],
): string {
  const title = `${pullRequest.title} (#${pullRequest.number})`;
  const revert = own.find(commit => /This reverts commit/.test(commit.message));
  return revert
    ? `${title}\n\n${revert.message.split('\n\n').slice(1).join('\n\n')}`
    : title;
}

function commitsOf(
  ledger: RepositoryLedger,
  pullRequest: GithubPullRequest,
): GithubCommit[] {
  return pullRequest.commits.map(sha => ledger.content.commits.get(sha)!);
}

function tell(
  ledger: RepositoryLedger,
  pullRequest: GithubPullRequest,
  action: 'opened' | 'closed',
  { at, by }: Done,
): void {
  ledger.emit({ name: 'pull_request', action, at, sender: by, pullRequest });
}
