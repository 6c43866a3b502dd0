import {
  canSee,
  isBlockedBySaml,
  type GithubPermission,
} from '../access/Access';
import type { GithubRepository } from '../history/GithubRepository';
import { apiUrl } from '../representations/Urls';
import { notFound, RestError, type RestContext } from './RestAnswer';

/** The repository of `:owner/:repo`. Throws what GitHub answers where it moved, is hidden, or may not be read. */
export function findVisible(
  context: RestContext,
  permission: GithubPermission = 'metadata',
): GithubRepository {
  const { owner, repo } = context.params;
  const found = context.history.findRepository(owner, repo);
  if (!found || !canSee(context.access, found.repository)) {
    throw notFound();
  }
  const { repository, moved } = found;
  assertAllowed(context, repository, permission);
  if (moved) {
    const former = `/repos/${owner}/${repo}`;
    const rest = context.url.pathname.slice(
      context.url.pathname.indexOf(former) + former.length,
    );
    const location = `${context.urls.api}/repositories/${repository.id}${rest}${context.url.search}`;
    throw new RestError(301, 'Moved Permanently', {
      body: { url: location },
      headers: { location },
    });
  }
  return repository;
}

/** The repository of `:id`. */
export function findVisibleById(
  context: RestContext,
  permission: GithubPermission = 'metadata',
): GithubRepository {
  const repository = context.history.repositoryById(Number(context.params.id));
  if (!repository || !canSee(context.access, repository)) {
    throw notFound();
  }
  assertAllowed(context, repository, permission);
  return repository;
}

function assertAllowed(
  context: RestContext,
  repository: GithubRepository,
  permission: GithubPermission,
): void {
  if (isBlockedBySaml(context.access, repository.owner)) {
    throw new RestError(
      403,
      'Resource protected by organization SAML enforcement. You must grant your OAuth token access to this organization.',
      {
        headers: {
          'x-github-sso': `required; url=${apiUrl(context.urls, repository)}/sso`,
        },
      },
    );
  }
  if (!context.access.permissions.has(permission)) {
    throw new RestError(403, 'Resource not accessible by integration');
  }
}
