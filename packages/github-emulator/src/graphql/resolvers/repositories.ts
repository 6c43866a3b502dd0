import { toInstant, toOptionalInstant } from '../../time';
import type { GithubIssue, GithubPullRequest } from '../../history/model';
import type { GithubRepository } from '../../history/GithubRepository';
import { githubError } from '../githubError';
import type { FieldResolver, TypeResolvers } from '../GraphqlContext';
import { paginate } from '../paginate';
import { idWithin, ownId } from './identity';
import {
  byCreation,
  demand,
  DEPLOYMENT_FIELDS,
  OLDEST_FIRST,
  onlyEmulated,
  orderOf,
  SUBJECT_FIELDS,
} from './lists';

/** A branch or tag, as a source of fields. */
export interface RefSource {
  kind: 'Ref';
  repository: GithubRepository;
  prefix: 'refs/heads/' | 'refs/tags/';
  name: string;
}

/** A label, as a source of fields. */
export interface LabelSource {
  kind: 'Label';
  repository: GithubRepository;
  name: string;
}

/** The ref of a name: full, or a branch's, or a tag's. */
export function findRef(
  repository: GithubRepository,
  name: string,
): RefSource | null {
  const { branches, tags } = repository.content;
  const short = name.replace(/^refs\/(heads|tags)\//, '');
  const asTag = name.startsWith('refs/tags/');
  if (!asTag && branches.has(short)) {
    return { kind: 'Ref', repository, prefix: 'refs/heads/', name: short };
  }
  return !name.startsWith('refs/heads/') && tags.has(short)
    ? { kind: 'Ref', repository, prefix: 'refs/tags/', name: short }
    : null;
}

/** Every label in use. */
export function labelsOf(repository: GithubRepository): string[] {
  const { issues, pullRequests } = repository.content;
  return [
    ...new Set([...issues, ...pullRequests].flatMap(subject => subject.labels)),
  ].sort();
}

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

const refs: FieldResolver<GithubRepository> = (source, args, context) => {
  demand(context, 'contents');
  const prefix: string = args.refPrefix;
  if (args.orderBy?.field === 'TAG_COMMIT_DATE') {
    throw githubError('NOT_EMULATED', 'The emulator sorts refs by name only');
  }
  const { branches, tags } = source.content;
  const names = prefix.startsWith('refs/tags/') ? tags : branches;
  const all = [...names.keys()].sort().map((name, index) => ({
    ...findRef(source, `${prefix}${name}`)!,
    id: index,
  }));
  return paginate(all, args, {
    key: ref => [ref.name],
    descending: (args.orderBy?.direction ?? args.direction) === 'DESC',
  });
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

/** The fields of repositories, refs and labels. */
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
  Ref: {
    id: source =>
      idWithin('Ref', source.repository, `${source.prefix}${source.name}`),
    name: source => source.name,
    prefix: source => source.prefix,
    repository: source => source.repository,
    target: source =>
      source.repository.resolveRevision(`${source.prefix}${source.name}`),
    associatedPullRequests: (source, args) => {
      const { states } = args;
      return paginate(
        source.repository.content.pullRequests.filter(
          pullRequest =>
            pullRequest.headRef === source.name &&
            hasState(pullRequest, states),
        ),
        args,
        byCreation,
      );
    },
  } satisfies TypeResolvers<RefSource>,
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

/** A label as a source of fields. */
export function labelSource(
  repository: GithubRepository,
  name: string,
): LabelSource {
  return { kind: 'Label', repository, name };
}

/** The newest published release that is no prerelease. */
export function latestRelease(repository: GithubRepository) {
  return repository.content.releases
    .filter(release => !release.isDraft && !release.isPrerelease)
    .pop();
}

function hasState(
  subject: GithubIssue | GithubPullRequest,
  states: string[] | null | undefined,
): boolean {
  return !states || states.includes(subject.state);
}

function hasLabel(
  subject: GithubIssue | GithubPullRequest,
  labels: string[] | null | undefined,
): boolean {
  return !labels || labels.some(label => subject.labels.includes(label));
}
