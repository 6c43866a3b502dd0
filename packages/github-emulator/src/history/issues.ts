import type { GithubComment, GithubIssue, GithubPullRequest } from './model';
import type { Doing, RepositoryLedger } from './RepositoryLedger';

/**
 * An issue to open.
 *
 * @public
 */
export interface NewIssue extends Doing {
  title: string;
  body?: string;
  labels?: string[];
}

/** Opens an issue. As on GitHub, each label that it is opened with is an event of its own. */
export function openIssue(
  ledger: RepositoryLedger,
  options: NewIssue,
): GithubIssue {
  const { at, by } = ledger.done(options);
  const issue: GithubIssue = {
    kind: 'Issue',
    repository: ledger.repository,
    id: ledger.nextId('Issue'),
    number: ledger.count('number'),
    title: options.title,
    body: options.body ?? '',
    author: by,
    state: 'OPEN',
    labels: [...(options.labels ?? [])],
    comments: [],
    createdAt: at,
    updatedAt: at,
  };
  ledger.content.issues.push(issue);
  ledger.byNumber.set(issue.number, issue);
  ledger.touch(at);
  ledger.emit({ name: 'issues', action: 'opened', at, sender: by, issue });
  for (const label of issue.labels) {
    ledger.emit({
      name: 'issues',
      action: 'labeled',
      at,
      sender: by,
      issue,
      label,
    });
  }
  return issue;
}

/** Gives an issue a label, or takes it off. */
export function changeLabel(
  ledger: RepositoryLedger,
  issue: GithubIssue,
  label: string,
  action: 'labeled' | 'unlabeled',
  options: Doing,
): void {
  const { at, by } = ledger.done(options);
  const has = issue.labels.includes(label);
  if (has === (action === 'labeled')) {
    return;
  }
  issue.labels = has
    ? issue.labels.filter(other => other !== label)
    : [...issue.labels, label];
  issue.updatedAt = at;
  ledger.emit({ name: 'issues', action, at, sender: by, issue, label });
}

/** Comments on an issue or a pull request. */
export function comment(
  ledger: RepositoryLedger,
  subject: GithubIssue | GithubPullRequest,
  options: Doing & { body?: string },
): GithubComment {
  const { at, by } = ledger.done(options);
  const added: GithubComment = {
    kind: 'IssueComment',
    id: ledger.nextId('IssueComment'),
    subject,
    author: by,
    body: options.body ?? '',
    createdAt: at,
  };
  subject.comments.push(added);
  subject.updatedAt = at;
  return added;
}

/** Closes an issue. */
export function closeIssue(
  ledger: RepositoryLedger,
  issue: GithubIssue,
  options: Doing & { reason?: 'COMPLETED' | 'NOT_PLANNED' },
): void {
  const { at, by } = ledger.done(options);
  issue.state = 'CLOSED';
  issue.stateReason = options.reason ?? 'COMPLETED';
  issue.closedAt = at;
  issue.updatedAt = at;
  ledger.emit({ name: 'issues', action: 'closed', at, sender: by, issue });
}

/** Opens a closed issue again. */
export function reopenIssue(
  ledger: RepositoryLedger,
  issue: GithubIssue,
  options: Doing,
): void {
  const { at, by } = ledger.done(options);
  issue.state = 'OPEN';
  issue.stateReason = 'REOPENED';
  issue.closedAt = undefined;
  issue.updatedAt = at;
  ledger.emit({ name: 'issues', action: 'reopened', at, sender: by, issue });
}
