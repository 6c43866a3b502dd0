import type { GithubRepository } from '../history/GithubRepository';
import {
  showDeployment,
  showDeploymentStatus,
  showRelease,
} from '../representations/deployments';
import { notFound, type RestAnswer, type RestContext } from './RestAnswer';
import { found, type RestRoute } from './RestRoute';
import { listAnswer } from './listAnswer';
import { ofRepository } from './ofRepository';

/** Deployments, their statuses, and releases. */
export const deploymentRoutes: readonly RestRoute[] = [
  ...ofRepository('/deployments', listDeployments, 'deployments'),
  ...ofRepository('/deployments/:deployment', oneDeployment, 'deployments'),
  ...ofRepository(
    '/deployments/:deployment/statuses',
    listStatuses,
    'deployments',
  ),
  ...ofRepository('/releases', listReleases, 'contents'),
];

function listDeployments(
  source: GithubRepository,
  context: RestContext,
): RestAnswer {
  const { searchParams } = context.url;
  return listAnswer(
    source.content.deployments
      .filter(deployment =>
        (['environment', 'sha', 'ref', 'task'] as const).every(
          name =>
            !searchParams.has(name) ||
            searchParams.get(name) === deployment[name],
        ),
      )
      .reverse(),
    context,
    deployment => showDeployment(deployment, context.history, context.urls),
  );
}

function findDeployment(source: GithubRepository, context: RestContext) {
  const deployment = source.content.deployments.find(
    candidate => String(candidate.id) === context.params.deployment,
  );
  if (!deployment) {
    throw notFound();
  }
  return deployment;
}

function oneDeployment(
  source: GithubRepository,
  context: RestContext,
): RestAnswer {
  return found(
    showDeployment(
      findDeployment(source, context),
      context.history,
      context.urls,
    ),
  );
}

function listStatuses(
  source: GithubRepository,
  context: RestContext,
): RestAnswer {
  return listAnswer(
    [...findDeployment(source, context).statuses].reverse(),
    context,
    status => showDeploymentStatus(status, context.history, context.urls),
  );
}

function listReleases(
  source: GithubRepository,
  context: RestContext,
): RestAnswer {
  return listAnswer(
    source.content.releases.filter(release => !release.isDraft).reverse(),
    context,
    release => showRelease(release, context.history, context.urls),
  );
}
