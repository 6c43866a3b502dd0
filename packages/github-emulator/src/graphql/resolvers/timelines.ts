import type {
  GithubComment,
  GithubCommit,
  GithubIssue,
  GithubPullRequest,
  GithubReview,
} from '../../history/model';
import { toInstant } from '../../time';
import { githubError } from '../githubError';
import type { FieldResolver, TypeResolvers } from '../GraphqlContext';
import { paginate, type Connection } from '../paginate';
import { idWithin } from './identity';

type Subject = GithubIssue | GithubPullRequest;

/** A commit of a pull request, as a source of fields. */
export interface PullRequestCommitSource {
  kind: 'PullRequestCommit';
  pullRequest: GithubPullRequest;
  commit: GithubCommit;
  id: number;
}

/** An event in a timeline that is no object of its own. */
export interface EventSource {
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

/** `timelineItems` of issues and pull requests. */
export const timelineItems: FieldResolver<Subject> = (source, args) => {
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

/** The fields of events in timelines. */
export const timelineResolvers = {
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

/** The commits of a pull request, as sources of fields. */
export function commitsOf(
  pullRequest: GithubPullRequest,
): PullRequestCommitSource[] {
  const { commits } = pullRequest.repository.content;
  return pullRequest.commits.map((sha, id) => ({
    kind: 'PullRequestCommit',
    pullRequest,
    commit: commits.get(sha)!,
    id,
  }));
}
