import { decodeNodeId, type NodeAddress } from '../../history/nodeIds';
import { toInstant } from '../../time';
import { githubError } from '../githubError';
import type {
  FieldResolver,
  GraphqlContext,
  RateLimitView,
  TypeResolvers,
} from '../GraphqlContext';
import type { GithubRepository } from '../../history/GithubRepository';
import { demand, visible } from './lists';
import { labelSource } from './labels';
import { findRef } from './refs';
import { search } from './search';

/** `nodes` takes no more ids than these. */
const MOST_IDS = 100;

const repository: FieldResolver<unknown> = (_, args, context) => {
  const { owner, name, followRenames } = args;
  const found = context.history.findRepository(owner, name);
  const followed = found && (!found.moved || followRenames !== false);
  const result = visible(context, followed ? found.repository : undefined);
  if (!result) {
    throw githubError(
      'NOT_FOUND',
      `Could not resolve to a Repository with the name '${owner}/${name}'.`,
    );
  }
  return result;
};

function account(noun: string): FieldResolver<unknown> {
  return (_, { login }, context) => {
    const found =
      context.history.findOrganisation(login) ??
      (login.toLowerCase() === context.access.login.toLowerCase()
        ? context.history.user(context.access.login)
        : undefined);
    const wanted = { Organization: 'Organization', User: 'User' }[noun];
    if (!found || (wanted && found.kind !== wanted)) {
      throw githubError(
        'NOT_FOUND',
        `Could not resolve to ${/^[AO]/.test(noun) ? 'an' : 'a'} ${noun} with the login of '${login}'.`,
      );
    }
    return found;
  };
}

function node(id: string, context: GraphqlContext): object {
  const address = decodeNodeId(id);
  const found = address && resolveAddress(address, context);
  if (!found) {
    throw githubError(
      'NOT_FOUND',
      `Could not resolve to a node with the global id of '${id}'.`,
    );
  }
  return found;
}

const nodes: FieldResolver<unknown> = (_, { ids }, context) => {
  if (ids.length > MOST_IDS) {
    throw githubError(
      'ARGUMENT_LIMIT',
      `You may not provide more than ${MOST_IDS} node ids; you provided ${ids.length}.`,
    );
  }
  // One that fails leaves a null in its place, and its error.
  return ids.map((id: string) => {
    try {
      return node(id, context);
    } catch (error) {
      return error;
    }
  });
};

/** The fields at the root of queries. */
export const queryResolvers = {
  Query: {
    repository,
    repositoryOwner: account('RepositoryOwner'),
    organization: account('Organization'),
    user: account('User'),
    viewer: (_, __, { history, access }) => history.user(access.login),
    node: (_, { id }, context) => node(id, context),
    nodes,
    rateLimit: (_, __, { rateLimit }) => rateLimit,
    search,
  } satisfies TypeResolvers<unknown>,
  RateLimit: {
    cost: source => source.cost,
    limit: source => source.limit,
    nodeCount: source => source.nodeCount,
    remaining: source => source.remaining,
    used: source => source.used,
    resetAt: source => toInstant(source.resetAt),
  } satisfies TypeResolvers<RateLimitView>,
};

function resolveAddress(
  address: NodeAddress,
  context: GraphqlContext,
): object | undefined {
  const { type, id } = address;
  if (address.repositoryId === undefined) {
    if (type === 'Repository') {
      return visible(context, context.history.repositoryById(Number(id)));
    }
    return context.history.accountById(Number(id));
  }
  const within = visible(
    context,
    context.history.repositoryById(address.repositoryId),
  );
  return within && resolveWithin(within, type, id, context);
}

function resolveWithin(
  within: GithubRepository,
  type: NodeAddress['type'],
  id: number | string,
  context: GraphqlContext,
): object | undefined {
  const { content } = within;
  const byId = <T extends { id: number }>(list: readonly T[]) =>
    list.find(item => item.id === id);
  switch (type) {
    case 'Commit':
      demand(context, 'contents');
      return content.commits.get(String(id));
    case 'Deployment':
      demand(context, 'deployments');
      return byId(content.deployments);
    case 'DeploymentStatus':
      demand(context, 'deployments');
      return byId(content.deployments.flatMap(({ statuses }) => statuses));
    case 'Release':
      demand(context, 'contents');
      return byId(content.releases);
    case 'PullRequest':
      demand(context, 'pull_requests');
      return byId(content.pullRequests);
    case 'PullRequestReview':
      demand(context, 'pull_requests');
      return byId(content.pullRequests.flatMap(({ reviews }) => reviews));
    case 'Issue':
      demand(context, 'issues');
      return byId(content.issues);
    case 'IssueComment':
      return byId(
        [...content.issues, ...content.pullRequests].flatMap(
          ({ comments }) => comments,
        ),
      );
    case 'Ref':
      return findRef(within, String(id)) ?? undefined;
    case 'Label':
      return labelSource(within, String(id));
    default:
      return undefined;
  }
}
