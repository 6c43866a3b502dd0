import { toInstant, toOptionalInstant } from '../../time';
import type {
  GithubComment,
  GithubCommit,
  GithubIssue,
  GithubPullRequest,
  GithubReview,
} from '../../history/model';
import { githubError } from '../githubError';
import type { FieldResolver, TypeResolvers } from '../GraphqlContext';
import { paginate, type Connection } from '../paginate';
import { idWithin } from './identity';
import {
  changedFilesOfPull,
  sumLines,
  type ChangedFile,
} from '../../representations/changedFiles';
import { byCreation, demand } from './lists';
import { findRef, labelSource } from './repositories';

type Subject = GithubIssue | GithubPullRequest;

/** A commit of a pull request, as a source of fields. */
interface PullRequestCommitSource {
  kind: 'PullRequestCommit';
  pullRequest: GithubPullRequest;
  commit: GithubCommit;
  id: number;
}

/** An event in a timeline that is no object of its own. */
interface EventSource {
  kind: 'ClosedEvent' | 'MergedEvent';
  subject: Subject;
  actor?: string;
  at: number;
}

const TIMELINE_TYPES: Record<string, string> = {
  PULL_REQUEST_COMMIT: 'PullRequestCommit',
  PULL_REQUEST_REVIEW: 'PullRequestReview',
  ISSUE_COMMENT: 'IssueComment',
  CLOSED_EVENT: 'ClosedEvent',
  MERGED_EVENT: 'MergedEvent',
};

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

const timelineItems: FieldResolver<Subject> = (source, args) => {
  const wanted: string[] | undefined = args.itemTypes?.map(timelineType);
  const since = args.since ? Date.parse(args.since) : -Infinity;
  const all = timelineOf(source).filter(item => item.at >= since);
  const filtered = all.filter(
    item => !wanted || wanted.includes(item.node.kind),
  );
  const page: Connection<TimelineEntry> = paginate(
    filtered.slice(args.skip ?? 0),
    args,
    { key: entry => [entry.at, entry.place] },
  );
  return {
    ...page,
    nodes: page.nodes.map(entry => entry.node),
    edges: page.edges.map(edge => ({ ...edge, node: edge.node.node })),
    filteredCount: filtered.length,
    pageCount: page.nodes.length,
    updatedAt: toInstant(source.updatedAt),
  };
};

const event: TypeResolvers<EventSource> = {
  id: source =>
    idWithin(source.kind, source.subject.repository, source.subject.id),
  actor: (source, _, { history }) =>
    source.actor ? history.user(source.actor) : null,
  createdAt: source => toInstant(source.at),
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
  ClosedEvent: {
    ...event,
    closable: source => source.subject,
    closer: () => null,
    stateReason: source =>
      source.subject.kind === 'Issue'
        ? (source.subject.stateReason ?? null)
        : null,
  } satisfies TypeResolvers<EventSource>,
  MergedEvent: {
    ...event,
    pullRequest: source => source.subject,
    commit: source => {
      const { mergeSha, repository } = source.subject as GithubPullRequest;
      return mergeSha && repository.resolveRevision(mergeSha);
    },
    mergeRefName: source => (source.subject as GithubPullRequest).baseRef,
  } satisfies TypeResolvers<EventSource>,
};

/** An item of a type that is not in the history would be missing without a sign. */
function timelineType(itemType: string): string {
  const type = TIMELINE_TYPES[itemType];
  if (!type) {
    throw githubError(
      'NOT_EMULATED',
      `The emulator has no ${itemType} in timelines`,
    );
  }
  return type;
}

interface TimelineEntry {
  at: number;
  place: number;
  node: PullRequestCommitSource | GithubReview | GithubComment | EventSource;
}

function timelineOf(source: Subject): TimelineEntry[] {
  const entries: Omit<TimelineEntry, 'place'>[] = source.comments.map(
    comment => ({ at: comment.createdAt, node: comment }),
  );
  if (source.kind === 'PullRequest') {
    for (const item of commitsOf(source)) {
      entries.push({ at: item.commit.committedAt, node: item });
    }
    for (const review of source.reviews) {
      entries.push({ at: review.submittedAt, node: review });
    }
    if (source.mergedAt !== undefined) {
      entries.push({
        at: source.mergedAt,
        node: {
          kind: 'MergedEvent',
          subject: source,
          actor: source.mergedBy,
          at: source.mergedAt,
        },
      });
    }
  }
  if (source.closedAt !== undefined) {
    entries.push({
      at: source.closedAt,
      node: { kind: 'ClosedEvent', subject: source, at: source.closedAt },
    });
  }
  return entries.map((entry, place) => ({ ...entry, place }));
}

function commitsOf(pullRequest: GithubPullRequest): PullRequestCommitSource[] {
  const { commits } = pullRequest.repository.content;
  return pullRequest.commits.map((sha, id) => ({
    kind: 'PullRequestCommit',
    pullRequest,
    commit: commits.get(sha)!,
    id,
  }));
}

function pathOf(source: Subject): string {
  const folder = source.kind === 'Issue' ? 'issues' : 'pull';
  return `/${source.repository.fullName}/${folder}/${source.number}`;
}
