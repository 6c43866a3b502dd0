import type { GithubRepository } from '../../history/GithubRepository';
import { githubError } from '../githubError';
import type { FieldResolver, TypeResolvers } from '../GraphqlContext';
import { paginate } from '../paginate';
import { idWithin } from './identity';
import { byCreation, demand, hasState } from './lists';

/** A branch or tag, as a source of fields. */
export interface RefSource {
  kind: 'Ref';
  repository: GithubRepository;
  prefix: 'refs/heads/' | 'refs/tags/';
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

/** `refs` of repositories. */
export const refs: FieldResolver<GithubRepository> = (
  source,
  args,
  context,
) => {
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

/** The fields of branches and tags. */
export const refResolvers = {
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
};
