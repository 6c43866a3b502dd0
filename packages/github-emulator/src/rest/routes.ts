import { canSee } from '../access/Access';
import type { GithubRepository } from '../history/GithubRepository';
import { showAccount } from '../representations/accounts';
import { showRepository } from '../representations/repositories';
import {
  notFound,
  RestError,
  type RestAnswer,
  type RestContext,
} from './RestAnswer';
import { found, get, type RestRoute } from './RestRoute';
import { listAnswer } from './listAnswer';
import { ofRepository } from './ofRepository';

import { appRoutes } from './appRoutes';
import { commitRoutes } from './commitRoutes';
import { deploymentRoutes } from './deploymentRoutes';
import { issueRoutes } from './issueRoutes';
import { pullRequestRoutes } from './pullRequestRoutes';
import { workflowRunRoutes } from './workflowRunRoutes';

/** Every route that is emulated. */
export const REST_ROUTES: readonly RestRoute[] = [
  get('/rate_limit', rateLimit, { free: true }),
  get('/meta', () => found({ installed_version: '3.17.0' })),
  get('/user', context => {
    if (context.access.kind !== 'user') {
      throw new RestError(403, 'Resource not accessible by integration');
    }
    return found(
      showAccount(context.history.user(context.access.login), context.urls),
    );
  }),
  get('/orgs/:org/repos', context => {
    const organisation = context.history.findOrganisation(context.params.org);
    if (!organisation) {
      throw notFound();
    }
    return listRepositories(
      context,
      repository => repository.owner === organisation,
    );
  }),
  ...ofRepository('', oneRepository, 'metadata'),
  ...appRoutes,
  ...commitRoutes,
  ...deploymentRoutes,
  ...issueRoutes,
  ...pullRequestRoutes,
  ...workflowRunRoutes,
];

function rateLimit({ access, limiter }: RestContext): RestAnswer {
  const show = (resource: 'core' | 'graphql') => {
    const { limit, used, remaining, resetAt } = limiter.state(
      access.limitedAs,
      resource,
    );
    return { limit, used, remaining, reset: resetAt / 1000 };
  };
  return found({
    resources: { core: show('core'), graphql: show('graphql') },
    rate: show('core'),
  });
}

function oneRepository(
  source: GithubRepository,
  { urls }: RestContext,
): RestAnswer {
  return found(showRepository(source, urls));
}

function listRepositories(
  context: RestContext,
  wanted: (repository: GithubRepository) => boolean,
): RestAnswer {
  return listAnswer(
    context.history.repositories.filter(
      candidate => wanted(candidate) && canSee(context.access, candidate),
    ),
    context,
    candidate => showRepository(candidate, context.urls),
  );
}
