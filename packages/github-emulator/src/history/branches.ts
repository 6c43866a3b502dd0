import {
  addCommit,
  commitsBetween,
  type CommitFiles,
  type NewCommit,
} from './commits';
import type { GithubCommit, GithubPullRequest } from './model';
import type { Doing, Done, RepositoryLedger } from './RepositoryLedger';

/** Adds commits to a branch, which is made from the default branch where there is none. */
export function push(
  ledger: RepositoryLedger,
  commits: readonly NewCommit[],
  options: Doing & { branch?: string },
): GithubCommit[] {
  const { repository, content } = ledger;
  const done = ledger.done(options);
  const branch = options.branch ?? repository.defaultBranch;
  const before = content.branches.get(branch);
  let tip = before ?? content.branches.get(repository.defaultBranch);
  const added = commits.map(commit => {
    const created = addCommit(ledger, commit, tip ? [tip] : [], done);
    tip = created.sha;
    return created;
  });
  if (!tip) {
    throw new Error(`${repository.fullName} is empty: push a commit first`);
  }
  moveBranch(ledger, branch, tip, { ...done, before, commits: added });
  return added;
}

/** Points a branch at another commit. */
export function forcePush(
  ledger: RepositoryLedger,
  branch: string,
  sha: string,
  options: Doing,
): void {
  const { repository, content } = ledger;
  if (!content.commits.has(sha)) {
    throw new Error(`${repository.fullName} has no commit ${sha}`);
  }
  const before = content.branches.get(branch);
  moveBranch(ledger, branch, sha, {
    ...ledger.done(options),
    before,
    commits: commitsBetween(content.commits, before, sha),
    forced: true,
  });
}

/** Writes the tip of a branch anew, as `git commit --amend` and a force push do. */
export function amend(
  ledger: RepositoryLedger,
  options: Doing & { branch?: string; message?: string },
): GithubCommit {
  const { repository, content } = ledger;
  const done = ledger.done(options);
  const branch = options.branch ?? repository.defaultBranch;
  const tip = content.commits.get(content.branches.get(branch) ?? '');
  if (!tip) {
    throw new Error(`${repository.fullName} has no branch ${branch}`);
  }
  const { author, authoredAt, files, addedFiles, removedFiles } = tip;
  const same: CommitFiles = { files, addedFiles, removedFiles };
  const created = addCommit(
    ledger,
    {
      message: options.message ?? tip.message,
      author,
      authoredAt,
      committedAt: done.at,
    },
    tip.parents,
    done,
    same,
  );
  forcePush(ledger, branch, created.sha, options);
  return created;
}

/** Removes a branch; its commits stay. */
export function deleteBranch(
  ledger: RepositoryLedger,
  branch: string,
  options: Doing,
): void {
  const { content } = ledger;
  const { at, by } = ledger.done(options);
  const before = content.branches.get(branch);
  if (before && content.branches.delete(branch)) {
    ledger.touch(at, true);
    ledger.emit({
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

/** How a branch came to point at another commit. */
interface Move extends Done {
  before?: string;
  /** What it newly leads to, oldest first. */
  commits: GithubCommit[];
  /** Those among them that another branch led to before. */
  known?: ReadonlySet<string>;
  forced?: boolean;
}

/** Points a branch at a commit, tells of it, and lets pull requests from it follow. */
export function moveBranch(
  ledger: RepositoryLedger,
  branch: string,
  sha: string,
  move: Move,
): void {
  ledger.content.branches.set(branch, sha);
  ledger.touch(move.at, true);
  ledger.emit({
    name: 'push',
    at: move.at,
    sender: move.by,
    ref: `refs/heads/${branch}`,
    before: move.before,
    after: sha,
    commits: move.commits,
    known: move.known,
    forced: move.forced ?? false,
  });
  const pullRequest = ledger.openPullRequests.get(branch);
  if (pullRequest && pullRequest.headSha !== sha) {
    synchronise(ledger, pullRequest, sha, move);
  }
}

/** Notes that a commit belongs to a pull request. */
export function relate(
  ledger: RepositoryLedger,
  sha: string,
  pullRequest: GithubPullRequest,
): void {
  const { pullRequestsOfCommit } = ledger.content;
  const related = pullRequestsOfCommit.get(sha);
  if (!related) {
    pullRequestsOfCommit.set(sha, [pullRequest]);
  } else if (!related.includes(pullRequest)) {
    related.push(pullRequest);
  }
}

function synchronise(
  ledger: RepositoryLedger,
  pullRequest: GithubPullRequest,
  sha: string,
  { at, by }: Done,
): void {
  const before = pullRequest.headSha;
  pullRequest.headSha = sha;
  pullRequest.updatedAt = at;
  pullRequest.commits = commitsBetween(
    ledger.content.commits,
    pullRequest.baseSha,
    sha,
  ).map(commit => commit.sha);
  pullRequest.commits.forEach(own => relate(ledger, own, pullRequest));
  ledger.emit({
    name: 'pull_request',
    action: 'synchronize',
    at,
    sender: by,
    pullRequest,
    before,
  });
}
