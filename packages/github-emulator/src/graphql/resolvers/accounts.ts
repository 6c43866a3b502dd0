import { toInstant } from '../../time';
import type { GithubOrganisation, GithubUser } from '../../history/model';
import type { GithubRepository } from '../../history/GithubRepository';
import { canSee, isBlockedBySaml } from '../../access/Access';
import type {
  FieldResolver,
  GraphqlContext,
  TypeResolvers,
} from '../GraphqlContext';
import { paginate } from '../paginate';
import { ownId } from './identity';
import { orderOf, visible } from './lists';

type Account = GithubOrganisation | GithubUser;

const REPOSITORY_FIELDS: Record<
  string,
  (repository: GithubRepository) => number | string
> = {
  CREATED_AT: repository => repository.createdAt,
  UPDATED_AT: repository => repository.content.updatedAt,
  PUSHED_AT: repository => repository.content.pushedAt ?? 0,
  NAME: repository => repository.name,
  STARGAZERS: () => 0,
};

const account: TypeResolvers<Account> = {
  id: source => ownId(source),
  databaseId: source => source.id,
  login: source => source.login,
  url: (source, _, { webUrl }) => `${webUrl}/${source.login}`,
  resourcePath: source => `/${source.login}`,
  avatarUrl: (source, _, { webUrl }) => `${webUrl}/avatars/${source.id}`,
  name: source => source.login,
  createdAt: source =>
    toInstant(source.kind === 'Organization' ? source.createdAt : 0),
};

const repositories: FieldResolver<Account> = (source, args, context) => {
  const { isArchived } = args;
  const visibility: string | undefined = args.privacy ?? args.visibility;
  return paginate(
    ownedBy(source, context).filter(
      candidate =>
        (typeof isArchived !== 'boolean' ||
          candidate.archived === isArchived) &&
        (!visibility || candidate.private === (visibility === 'PRIVATE')),
    ),
    args,
    orderOf(args.orderBy, REPOSITORY_FIELDS, {
      field: 'CREATED_AT',
      direction: 'ASC',
    }),
  );
};

const repository: FieldResolver<Account> = (source, args, context) => {
  const found = context.history.findRepository(source.login, args.name);
  return visible(context, found?.repository);
};

/** The accounts' fields. The viewer's repositories are all that it can see. */
export const accountResolvers = {
  Organization: {
    ...account,
    description: () => null,
    repositories,
    repository,
  },
  User: {
    ...account,
    email: source => `${source.login}@example.com`,
    isViewer: (source, _, { access }) => source.login === access.login,
    repositories,
    repository,
  },
  Bot: account,
} satisfies Record<string, TypeResolvers<Account>>;

function ownedBy(source: Account, context: GraphqlContext): GithubRepository[] {
  const isViewer = source.login === context.access.login;
  return context.history.repositories.filter(
    candidate =>
      canSee(context.access, candidate) &&
      (isViewer
        ? !isBlockedBySaml(context.access, candidate.owner)
        : candidate.owner === source && visible(context, candidate)),
  );
}
