import type { Installation } from '../access/AccessRegistry';
import type { GithubRepository } from '../history/GithubRepository';
import { showAccount } from '../representations/accounts';
import { showRepository } from '../representations/repositories';
import { toInstant } from '../time';
import {
  notFound,
  RestError,
  type RestAnswer,
  type RestContext,
} from './RestAnswer';
import { found, get, type RestRoute } from './RestRoute';
import { listAnswer } from './listAnswer';
import { ofRepository } from './ofRepository';

/** The app, its installations and their tokens. */
export const appRoutes: readonly RestRoute[] = [
  get('/app', context => {
    demandApp(context);
    return found({
      id: context.registry.appId,
      slug: 'waymark',
      name: 'Waymark',
    });
  }),
  get('/app/installations', context => {
    demandApp(context);
    return listAnswer(context.registry.installations(), context, installation =>
      showInstallation(installation, context),
    );
  }),
  get('/app/installations/:id', context => {
    demandApp(context);
    return found(
      showInstallation(installationOf(context, context.params.id), context),
    );
  }),
  {
    method: 'POST',
    path: '/app/installations/:id/access_tokens',
    answer: context => {
      demandApp(context);
      const installation = installationOf(context, context.params.id);
      const { token, expiresAt } =
        context.registry.createInstallationToken(installation);
      return {
        status: 201,
        body: {
          token,
          expires_at: toInstant(expiresAt),
          ...permissionsOf(installation),
        },
      };
    },
  },
  get('/orgs/:org/installation', context => {
    demandApp(context);
    const organisation = context.history.findOrganisation(context.params.org);
    if (!organisation) {
      throw notFound();
    }
    return found(
      showInstallation(context.registry.installationOf(organisation), context),
    );
  }),
  get('/installation/repositories', context => {
    const { installationId } = context.access;
    const own = context.history.repositories.filter(
      repository =>
        installationId ===
          context.registry.installationOf(repository.owner).id &&
        (context.access.repositories?.has(repository.fullName.toLowerCase()) ??
          true),
    );
    return listAnswer(
      own,
      context,
      repository => showRepository(repository, context.urls),
      repositories => ({ total_count: own.length, repositories }),
    );
  }),
  ...ofRepository('/installation', repositoryInstallation, 'metadata'),
];

function demandApp(context: RestContext): void {
  if (context.access.kind !== 'app') {
    throw new RestError(401, 'A JSON web token could not be decoded');
  }
}

function installationOf(context: RestContext, id: string): Installation {
  const installation = context.registry.findInstallation(Number(id));
  if (!installation) {
    throw notFound();
  }
  return installation;
}

function permissionsOf(installation: Installation) {
  return {
    permissions: Object.fromEntries(
      installation.permissions.map(permission => [permission, 'read']),
    ),
    repository_selection: installation.repositories ? 'selected' : 'all',
  };
}

function showInstallation(installation: Installation, context: RestContext) {
  return {
    id: installation.id,
    app_id: context.registry.appId,
    app_slug: 'waymark',
    target_type: 'Organization',
    target_id: installation.organisation.id,
    account: showAccount(installation.organisation, context.urls),
    suspended_at: null,
    ...permissionsOf(installation),
    access_tokens_url: `${context.urls.api}/app/installations/${installation.id}/access_tokens`,
    repositories_url: `${context.urls.api}/installation/repositories`,
  };
}

function repositoryInstallation(
  source: GithubRepository,
  context: RestContext,
): RestAnswer {
  return found(
    showInstallation(context.registry.installationOf(source.owner), context),
  );
}
