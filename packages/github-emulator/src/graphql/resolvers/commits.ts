import { toInstant } from '../../time';
import type { GithubCommit, GithubPullRequest } from '../../history/model';
import type { FieldResolver, TypeResolvers } from '../GraphqlContext';
import { paginate, paginateByOffset } from '../paginate';
import { linesOf } from '../../representations/changedFiles';
import { idWithin } from './identity';
import {
  demand,
  DEPLOYMENT_FIELDS,
  OLDEST_FIRST,
  onlyEmulated,
  orderOf,
  SUBJECT_FIELDS,
} from './lists';

/** Who wrote or committed, and when. */
interface ActorSource {
  login: string;
  at: number;
}

const history: FieldResolver<GithubCommit> = (source, args, context) => {
  demand(context, 'contents');
  // The tip that a cursor names goes on being the tip, whatever the branch points at by now.
  const cursor: string | undefined = args.after ?? args.before;
  const tip =
    cursor && /^[0-9a-f]{40} /.test(cursor) ? cursor.slice(0, 40) : source.sha;
  const since = args.since ? Date.parse(args.since) : -Infinity;
  const until = args.until ? Date.parse(args.until) : Infinity;
  onlyEmulated('author', args.author ?? {}, ['emails']);
  const emails: string[] | undefined = args.author?.emails;
  const commits = source.repository
    .log(tip, args.path ?? undefined)
    .filter(
      commit =>
        commit.committedAt >= since &&
        commit.committedAt <= until &&
        (!emails || emails.includes(emailOf(commit.author))),
    );
  return paginateByOffset(commits, args, tip);
};

const associatedPullRequests: FieldResolver<GithubCommit> = (
  source,
  args,
  context,
) => {
  demand(context, 'pull_requests');
  return paginate(
    pullRequestsWith(source),
    args,
    orderOf(args.orderBy, SUBJECT_FIELDS, OLDEST_FIRST),
  );
};

/** The fields of commits and of those who made them. */
export const commitResolvers = {
  Commit: {
    id: source => idWithin('Commit', source.repository, source.sha),
    oid: source => source.sha,
    abbreviatedOid: source => source.sha.slice(0, 7),
    message: source => source.message,
    messageHeadline: source => source.message.split('\n')[0],
    messageBody: source => source.message.split('\n').slice(2).join('\n'),
    authoredDate: source => toInstant(source.authoredAt),
    committedDate: source => toInstant(source.committedAt),
    author: source => ({ login: source.author, at: source.authoredAt }),
    committer: source => ({ login: source.author, at: source.committedAt }),
    authoredByCommitter: () => true,
    repository: source => source.repository,
    parents: (source, args) =>
      paginate(
        source.parents.map(sha => source.repository.content.commits.get(sha)!),
        args,
        { key: parent => [source.parents.indexOf(parent.sha)] },
      ),
    history,
    associatedPullRequests,
    deployments: (source, args, context) => {
      demand(context, 'deployments');
      const { environments } = args;
      return paginate(
        source.repository.content.deployments.filter(
          deployment =>
            deployment.sha === source.sha &&
            (!environments || environments.includes(deployment.environment)),
        ),
        args,
        orderOf(args.orderBy, DEPLOYMENT_FIELDS, OLDEST_FIRST),
      );
    },
    additions: source => linesOf(source).additions,
    deletions: source => linesOf(source).deletions,
    changedFiles: source => source.files.length,
    changedFilesIfAvailable: source => source.files.length,
    url: (source, _, { webUrl }) =>
      `${webUrl}/${source.repository.fullName}/commit/${source.sha}`,
    commitUrl: (source, _, { webUrl }) =>
      `${webUrl}/${source.repository.fullName}/commit/${source.sha}`,
    resourcePath: source =>
      `/${source.repository.fullName}/commit/${source.sha}`,
  } satisfies TypeResolvers<GithubCommit>,
  GitActor: {
    name: source => source.login,
    email: source => emailOf(source.login),
    date: source => toInstant(source.at),
    user: (source, _, context) => {
      const user = context.history.user(source.login);
      return user.kind === 'User' ? user : null;
    },
  } satisfies TypeResolvers<ActorSource>,
};

/** The merged ones that brought a commit; the open ones too, as long as it is not on the default branch. */
export function pullRequestsWith(commit: GithubCommit): GithubPullRequest[] {
  const { repository } = commit;
  const related = repository.content.pullRequestsOfCommit.get(commit.sha) ?? [];
  return related.filter(
    pullRequest =>
      pullRequest.state === 'MERGED' ||
      (pullRequest.state === 'OPEN' &&
        !repository.isOnDefaultBranch(commit.sha)),
  );
}

/** The address that commits of a login carry. */
export function emailOf(login: string): string {
  return `${login.replace('[bot]', '-bot')}@example.com`;
}
