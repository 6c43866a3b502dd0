import { createHash } from 'node:crypto';
import type { GithubHistory } from '../history/GithubHistory';
import type { GithubRepository } from '../history/GithubRepository';
import type {
  GithubComment,
  GithubIssue,
  GithubPullRequest,
  GithubReview,
} from '../history/model';
import { encodeNodeId, type NodeType } from '../history/nodeIds';
import { toInstant, toOptionalInstant } from '../time';
import { showAccount } from './accounts';
import { changedFilesOfPull, sumLines } from './changedFiles';
import { showRepository } from './repositories';
import { apiUrl, webUrl, type Urls } from './Urls';

type Subject = GithubIssue | GithubPullRequest;

const REACTIONS = {
  total_count: 0,
  '+1': 0,
  '-1': 0,
  laugh: 0,
  hooray: 0,
  confused: 0,
  heart: 0,
  rocket: 0,
  eyes: 0,
};

/** An issue, or a pull request among the issues, as REST and webhooks show it. */
export function showIssue(
  subject: Subject,
  history: GithubHistory,
  urls: Urls,
) {
  const { repository, number } = subject;
  const repositoryUrl = apiUrl(urls, repository);
  const api = `${repositoryUrl}/issues/${number}`;
  const pull = `${webUrl(urls, repository)}/pull/${number}`;
  return {
    url: api,
    repository_url: repositoryUrl,
    labels_url: `${api}/labels{/name}`,
    comments_url: `${api}/comments`,
    events_url: `${api}/events`,
    html_url:
      subject.kind === 'PullRequest'
        ? pull
        : `${webUrl(urls, repository)}/issues/${number}`,
    id: subject.id,
    node_id: idOf(subject.kind, repository, subject.id),
    number,
    title: subject.title,
    user: showAccount(history.user(subject.author), urls),
    labels: subject.labels.map(label => showLabel(label, repository, urls)),
    state: subject.state === 'OPEN' ? 'open' : 'closed',
    locked: false,
    assignee: null,
    assignees: [],
    milestone: null,
    comments: subject.comments.length,
    created_at: toInstant(subject.createdAt),
    updated_at: toInstant(subject.updatedAt),
    closed_at: toOptionalInstant(subject.closedAt),
    author_association: 'MEMBER',
    active_lock_reason: null,
    body: subject.body || null,
    reactions: { url: `${api}/reactions`, ...REACTIONS },
    timeline_url: `${api}/timeline`,
    performed_via_github_app: null,
    state_reason:
      subject.kind === 'Issue'
        ? (subject.stateReason?.toLowerCase() ?? null)
        : null,
    ...(subject.kind === 'PullRequest' && {
      draft: false,
      pull_request: {
        url: `${repositoryUrl}/pulls/${number}`,
        html_url: pull,
        diff_url: `${pull}.diff`,
        patch_url: `${pull}.patch`,
        merged_at: toOptionalInstant(subject.mergedAt),
      },
    }),
  };
}

/** A comment as REST shows it. */
export function showComment(
  comment: GithubComment,
  history: GithubHistory,
  urls: Urls,
) {
  const { repository, number } = comment.subject;
  const api = apiUrl(urls, repository);
  return {
    url: `${api}/issues/comments/${comment.id}`,
    html_url: `${webUrl(urls, repository)}/issues/${number}#issuecomment-${comment.id}`,
    issue_url: `${api}/issues/${number}`,
    id: comment.id,
    node_id: idOf('IssueComment', repository, comment.id),
    user: showAccount(history.user(comment.author), urls),
    created_at: toInstant(comment.createdAt),
    updated_at: toInstant(comment.createdAt),
    author_association: 'MEMBER',
    body: comment.body,
  };
}

/** A review as REST shows it. */
export function showReview(
  review: GithubReview,
  history: GithubHistory,
  urls: Urls,
) {
  const { repository, number, headSha } = review.pullRequest;
  return {
    id: review.id,
    node_id: idOf('PullRequestReview', repository, review.id),
    user: showAccount(history.user(review.author), urls),
    body: '',
    state: review.state,
    html_url: `${webUrl(urls, repository)}/pull/${number}#pullrequestreview-${review.id}`,
    pull_request_url: `${apiUrl(urls, repository)}/pulls/${number}`,
    submitted_at: toInstant(review.submittedAt),
    commit_id: headSha,
    author_association: 'MEMBER',
  };
}

/** A pull request as REST and webhooks show it. */
export function showPullRequest(
  pullRequest: GithubPullRequest,
  history: GithubHistory,
  urls: Urls,
) {
  const { repository, number } = pullRequest;
  const api = apiUrl(urls, repository);
  const self = `${api}/pulls/${number}`;
  const html = `${webUrl(urls, repository)}/pull/${number}`;
  const issue = `${api}/issues/${number}`;
  const links = {
    issue,
    comments: `${issue}/comments`,
    review_comments: `${self}/comments`,
    review_comment: `${api}/pulls/comments{/number}`,
    commits: `${self}/commits`,
    statuses: `${api}/statuses/${pullRequest.headSha}`,
  };
  const open = pullRequest.state === 'OPEN';
  const files = changedFilesOfPull(pullRequest);
  return {
    url: self,
    id: pullRequest.id,
    node_id: idOf('PullRequest', repository, pullRequest.id),
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    issue_url: links.issue,
    number,
    state: open ? 'open' : 'closed',
    locked: false,
    title: pullRequest.title,
    user: showAccount(history.user(pullRequest.author), urls),
    body: pullRequest.body || null,
    created_at: toInstant(pullRequest.createdAt),
    updated_at: toInstant(pullRequest.updatedAt),
    closed_at: toOptionalInstant(pullRequest.closedAt),
    merged_at: toOptionalInstant(pullRequest.mergedAt),
    merge_commit_sha: pullRequest.mergeSha ?? testMergeOf(pullRequest),
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    labels: pullRequest.labels.map(label => showLabel(label, repository, urls)),
    milestone: null,
    draft: false,
    commits_url: links.commits,
    review_comments_url: links.review_comments,
    review_comment_url: links.review_comment,
    comments_url: links.comments,
    statuses_url: links.statuses,
    head: showEnd(pullRequest.headRef, pullRequest.headSha, repository, urls),
    base: showEnd(pullRequest.baseRef, pullRequest.baseSha, repository, urls),
    _links: Object.fromEntries(
      Object.entries({ self, html, ...links }).map(([name, href]) => [
        name,
        { href },
      ]),
    ),
    author_association: 'MEMBER',
    auto_merge: null,
    active_lock_reason: null,
    merged: pullRequest.state === 'MERGED',
    mergeable: open ? true : null,
    rebaseable: open ? true : null,
    mergeable_state: open ? 'clean' : 'unknown',
    merged_by: pullRequest.mergedBy
      ? showAccount(history.user(pullRequest.mergedBy), urls)
      : null,
    comments: pullRequest.comments.length,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: pullRequest.commits.length,
    ...sumLines(files),
    changed_files: files.length,
  };
}

/** A label as REST and webhooks show it. */
export function showLabel(
  name: string,
  repository: GithubRepository,
  urls: Urls,
) {
  const nodeId = idOf('Label', repository, name);
  return {
    id: Number.parseInt(
      createHash('sha1').update(nodeId).digest('hex').slice(0, 8),
      16,
    ),
    node_id: nodeId,
    url: `${apiUrl(urls, repository)}/labels/${encodeURIComponent(name)}`,
    name,
    color: 'ededed',
    default: ['bug', 'enhancement'].includes(name),
    description: null,
  };
}

function showEnd(
  ref: string,
  sha: string,
  repository: GithubRepository,
  urls: Urls,
) {
  return {
    label: `${repository.owner.login}:${ref}`,
    ref,
    sha,
    user: showAccount(repository.owner, urls),
    repo: showRepository(repository, urls),
  };
}

/** GitHub shows the sha of a trial merge until the pull request is merged, so that a sha alone does not mean merged. */
function testMergeOf(pullRequest: GithubPullRequest): string {
  return createHash('sha1')
    .update(`${pullRequest.baseSha} ${pullRequest.headSha}`)
    .digest('hex');
}

function idOf(
  type: NodeType,
  repository: GithubRepository,
  id: number | string,
): string {
  return encodeNodeId({ type, repositoryId: repository.id, id });
}
