import { toInstant, toOptionalInstant } from '../../time';
import type { GithubIssue, GithubPullRequest } from '../../history/model';
import type { GithubRepository } from '../../history/GithubRepository';
import { githubError } from '../githubError';
import type { FieldResolver, TypeResolvers } from '../GraphqlContext';
import { paginate } from '../paginate';
import { idWithin, ownId } from './identity';
import { labelsOf, labelSource, type LabelSource } from './labels';
import { findRef, refs } from './refs';
import {
  demand,
  DEPLOYMENT_FIELDS,
  hasState,
  OLDEST_FIRST,
  onlyEmulated,
  orderOf,
  SUBJECT_FIELDS,
} from './lists';

const ISSUE_FILTERS = ['states', 'labels', 'since', 'createdBy'];

const issues: FieldResolver<GithubRepository> = (source, args, context) => {
  demand(context, 'issues');
  const filter = args.filterBy ?? {};
  onlyEmulated('filterBy', filter, ISSUE_FILTERS);
  const states = args.states ?? filter.states;
  const labels: string[] | undefined = args.labels ?? filter.labels;
  const since = filter.since ? Date.parse(filter.since) : -Infinity;
  return paginate(
    source.content.issues.filter(
      issue =>
        hasState(issue, states) &&
        hasLabel(issue, labels) &&
        issue.updatedAt >= since &&
        (!filter.createdBy || issue.author === filter.createdBy),
    ),
    args,
    orderOf(args.orderBy, SUBJECT_FIELDS, OLDEST_FIRST),
  );
};

const pullRequests: FieldResolver<GithubRepository> = (
  source,
  args,
  context,
) => {
  demand(context, 'pull_requests');
  const { states, labels, baseRefName, headRefName } = args;
  return paginate(
    source.content.pullRequests.filter(
      pullRequest =>
        hasState(pullRequest, states) &&
        hasLabel(pullRequest, labels) &&
        (!baseRefName || pullRequest.baseRef === baseRefName) &&
        (!headRefName || pullRequest.headRef === headRefName),
    ),
    args,
    orderOf(args.orderBy, SUBJECT_FIELDS, OLDEST_FIRST),
  );
};

const deployments: FieldResolver<GithubRepository> = (
  source,
  args,
  context,
) => {
  demand(context, 'deployments');
  const { environments } = args;
  return paginate(
    source.content.deployments.filter(
      ({ environment }) => !environments || environments.includes(environment),
    ),
    args,
    orderOf(args.orderBy, DEPLOYMENT_FIELDS, OLDEST_FIRST),
  );
};

const releases: FieldResolver<GithubRepository> = (source, args, context) => {
  demand(context, 'contents');
  return paginate(
    source.content.releases.filter(release => !release.isDraft),
    args,
    orderOf(
      args.orderBy,
      {
        CREATED_AT: release => release.createdAt,
        NAME: release => release.name,
      },
      OLDEST_FIRST,
    ),
  );
};

function numbered<Kind extends 'Issue' | 'PullRequest'>(
  ...kinds: Kind[]
): FieldResolver<GithubRepository> {
  return (source, { number }, context) => {
    const found = source.findByNumber(number);
    if (!found || !kinds.includes(found.kind as Kind)) {
      const noun =
        kinds.length > 1
          ? 'an issue or pull request'
          : `${kinds[0] === 'Issue' ? 'an Issue' : 'a PullRequest'}`;
      throw githubError(
        'NOT_FOUND',
        `Could not resolve to ${noun} with the number of ${number}.`,
      );
    }
    demand(context, found.kind === 'Issue' ? 'issues' : 'pull_requests');
    return found;
  };
}

/** The fields of repositories and their labels. */
export const repositoryResolvers = {
  Repository: {
    id: source => ownId(source),
    databaseId: source => source.id,
    name: source => source.name,
    nameWithOwner: source => source.fullName,
    owner: source => source.owner,
    description: source => source.description || null,
    url: (source, _, { webUrl }) => `${webUrl}/${source.fullName}`,
    resourcePath: source => `/${source.fullName}`,
    createdAt: source => toInstant(source.createdAt),
    updatedAt: source => toInstant(source.content.updatedAt),
    pushedAt: source => toOptionalInstant(source.content.pushedAt),
    isPrivate: source => source.private,
    visibility: source => (source.private ? 'PRIVATE' : 'PUBLIC'),
    isArchived: source => source.archived,
    archivedAt: source =>
      source.archived ? toInstant(source.content.updatedAt) : null,
    isEmpty: source => !source.head,
    isDisabled: () => false,
    isLocked: () => false,
    isFork: () => false,
    isMirror: () => false,
    isTemplate: () => false,
    hasIssuesEnabled: () => true,
    stargazerCount: () => 0,
    forkCount: () => 0,
    viewerPermission: () => 'READ',
    mergeCommitAllowed: () => true,
    squashMergeAllowed: () => true,
    rebaseMergeAllowed: () => true,
    defaultBranchRef: (source, _, context) => {
      demand(context, 'contents');
      return findRef(source, `refs/heads/${source.defaultBranch}`);
    },
    ref: (source, args, context) => {
      demand(context, 'contents');
      return findRef(source, args.qualifiedName);
    },
    refs,
    object: (source, args, context) => {
      demand(context, 'contents');
      const revision: string = args.oid ?? args.expression ?? '';
      if (/[:^~@]/.test(revision)) {
        throw githubError(
          'NOT_EMULATED',
          `The emulator knows no files and no relative revisions: ${revision}`,
        );
      }
      return source.resolveRevision(revision) ?? null;
    },
    deployments,
    releases,
    release: (source, args, context) => {
      demand(context, 'contents');
      const { tagName } = args;
      return source.content.releases.find(
        release => release.tagName === tagName && !release.isDraft,
      );
    },
    latestRelease: source => latestRelease(source),
    issues,
    issue: numbered('Issue'),
    pullRequests,
    pullRequest: numbered('PullRequest'),
    issueOrPullRequest: numbered('Issue', 'PullRequest'),
    labels: (source, args) =>
      paginate(
        labelsOf(source).map(name => labelSource(source, name)),
        args,
        { key: label => [label.name] },
      ),
    label: (source, args) =>
      labelsOf(source).includes(args.name)
        ? labelSource(source, args.name)
        : null,
  } satisfies TypeResolvers<GithubRepository>,
  Label: {
    id: source => idWithin('Label', source.repository, source.name),
    name: source => source.name,
    color: () => 'ededed',
    description: () => null,
    isDefault: source => ['bug', 'enhancement'].includes(source.name),
    repository: source => source.repository,
    issues: (source, args, context, info) =>
      issues(
        source.repository,
        { ...args, labels: [source.name] },
        context,
        info,
      ),
    pullRequests: (source, args, context, info) =>
      pullRequests(
        source.repository,
        { ...args, labels: [source.name] },
        context,
        info,
      ),
  } satisfies TypeResolvers<LabelSource>,
};

/** The newest published release that is no prerelease. */
export function latestRelease(repository: GithubRepository) {
  return repository.content.releases
    .filter(release => !release.isDraft && !release.isPrerelease)
    .pop();
}

function hasLabel(
  subject: GithubIssue | GithubPullRequest,
  labels: string[] | null | undefined,
): boolean {
  return !labels || labels.some(label => subject.labels.includes(label));
}
