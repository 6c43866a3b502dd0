import { toInstant, toOptionalInstant } from '../../time';
import type {
  GithubComment,
  GithubIssue,
  GithubPullRequest,
  GithubReview,
} from '../../history/model';
import type { FieldResolver, TypeResolvers } from '../GraphqlContext';
import { paginate } from '../paginate';
import { idWithin } from './identity';
import {
  changedFilesOfPull,
  sumLines,
  type ChangedFile,
} from '../../representations/changedFiles';
import { byCreation, demand } from './lists';
import { labelSource } from './labels';
import { findRef } from './refs';
import {
  commitsOf,
  timelineItems,
  type PullRequestCommitSource,
} from './timelines';

type Subject = GithubIssue | GithubPullRequest;

const CHANGE_TYPES = {
  added: 'ADDED',
  modified: 'MODIFIED',
  removed: 'DELETED',
};

const subject: TypeResolvers<Subject> = {
  id: source => idWithin(source.kind, source.repository, source.id),
  databaseId: source => source.id,
  fullDatabaseId: source => String(source.id),
  number: source => source.number,
  title: source => source.title,
  body: source => source.body,
  bodyText: source => source.body,
  author: (source, _, { history }) => history.user(source.author),
  authorAssociation: () => 'MEMBER',
  createdAt: source => toInstant(source.createdAt),
  updatedAt: source => toInstant(source.updatedAt),
  publishedAt: source => toInstant(source.createdAt),
  closedAt: source => toOptionalInstant(source.closedAt),
  closed: source => source.state !== 'OPEN',
  state: source => source.state,
  locked: () => false,
  repository: source => source.repository,
  labels: (source, args) =>
    paginate(
      source.labels.map(name => labelSource(source.repository, name)),
      args,
      { key: label => [label.name] },
    ),
  comments: (source, args) =>
    paginate(source.comments, args, {
      key: comment => [comment.createdAt, comment.id],
      descending: args.orderBy?.direction === 'DESC',
    }),
  resourcePath: source => pathOf(source),
  url: (source, _, { webUrl }) => `${webUrl}${pathOf(source)}`,
};

const reviews: FieldResolver<GithubPullRequest> = (source, args) => {
  const { states, author } = args;
  return paginate(
    source.reviews.filter(
      review =>
        (!states || states.includes(review.state)) &&
        (!author || review.author === author),
    ),
    args,
    byCreation,
  );
};

/** The fields of issues and pull requests, and of what is written about them. */
export const subjectResolvers = {
  Issue: {
    ...subject,
    stateReason: source => (source as GithubIssue).stateReason ?? null,
    timelineItems,
  } satisfies TypeResolvers<Subject>,
  PullRequest: {
    ...(subject as TypeResolvers<GithubPullRequest>),
    merged: source => source.state === 'MERGED',
    mergedAt: source => toOptionalInstant(source.mergedAt),
    mergedBy: (source, _, { history }) =>
      source.mergedBy ? history.user(source.mergedBy) : null,
    mergeCommit: source =>
      source.mergeSha && source.repository.resolveRevision(source.mergeSha),
    isDraft: () => false,
    isCrossRepository: () => false,
    baseRefName: source => source.baseRef,
    baseRefOid: source => source.baseSha,
    baseRef: source => findRef(source.repository, source.baseRef),
    baseRepository: source => source.repository,
    headRefName: source => source.headRef,
    headRefOid: source => source.headSha,
    headRef: source => findRef(source.repository, source.headRef),
    headRepository: source => source.repository,
    commits: (source, args) => paginate(commitsOf(source), args, byCreation),
    files: (source, args, context) => {
      demand(context, 'contents');
      return paginate(changedFilesOfPull(source), args, {
        key: file => [file.path],
      });
    },
    changedFiles: source => changedFilesOfPull(source).length,
    additions: source => sumLines(changedFilesOfPull(source)).additions,
    deletions: source => sumLines(changedFilesOfPull(source)).deletions,
    reviews,
    timelineItems: timelineItems as FieldResolver<GithubPullRequest>,
  } satisfies TypeResolvers<GithubPullRequest>,
  PullRequestChangedFile: {
    path: source => source.path,
    additions: source => source.additions,
    deletions: source => source.deletions,
    changeType: source => CHANGE_TYPES[source.status],
    viewerViewedState: () => 'UNVIEWED',
  } satisfies TypeResolvers<ChangedFile>,
  PullRequestCommit: {
    id: source =>
      idWithin(
        'PullRequestCommit',
        source.pullRequest.repository,
        `${source.pullRequest.id}:${source.commit.sha}`,
      ),
    commit: source => source.commit,
    pullRequest: source => source.pullRequest,
  } satisfies TypeResolvers<PullRequestCommitSource>,
  PullRequestReview: {
    id: source =>
      idWithin('PullRequestReview', source.pullRequest.repository, source.id),
    databaseId: source => source.id,
    author: (source, _, { history }) => history.user(source.author),
    state: source => source.state,
    body: () => '',
    createdAt: source => toInstant(source.submittedAt),
    submittedAt: source => toInstant(source.submittedAt),
    publishedAt: source => toInstant(source.submittedAt),
    updatedAt: source => toInstant(source.submittedAt),
    pullRequest: source => source.pullRequest,
    repository: source => source.pullRequest.repository,
  } satisfies TypeResolvers<GithubReview>,
  IssueComment: {
    id: source =>
      idWithin('IssueComment', source.subject.repository, source.id),
    databaseId: source => source.id,
    author: (source, _, { history }) => history.user(source.author),
    authorAssociation: () => 'MEMBER',
    body: source => source.body,
    bodyText: source => source.body,
    createdAt: source => toInstant(source.createdAt),
    publishedAt: source => toInstant(source.createdAt),
    updatedAt: source => toInstant(source.createdAt),
    issue: source => (source.subject.kind === 'Issue' ? source.subject : null),
    pullRequest: source =>
      source.subject.kind === 'PullRequest' ? source.subject : null,
    repository: source => source.subject.repository,
    url: (source, _, { webUrl }) =>
      `${webUrl}${pathOf(source.subject)}#issuecomment-${source.id}`,
  } satisfies TypeResolvers<GithubComment>,
};

function pathOf(source: Subject): string {
  const folder = source.kind === 'Issue' ? 'issues' : 'pull';
  return `/${source.repository.fullName}/${folder}/${source.number}`;
}
