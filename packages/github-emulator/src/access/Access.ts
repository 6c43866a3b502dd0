import type { GithubOrganisation } from '../history/model';
import type { GithubRepository } from '../history/GithubRepository';

/**
 * What an installation may read. A missing one is refused as GitHub does: `Resource not accessible by integration`.
 *
 * @public
 */
export type GithubPermission =
  | 'actions'
  | 'contents'
  | 'deployments'
  | 'issues'
  | 'metadata'
  | 'pull_requests';

/** All permissions. */
export const ALL_PERMISSIONS: readonly GithubPermission[] = [
  'actions',
  'contents',
  'deployments',
  'issues',
  'metadata',
  'pull_requests',
];

/** Who asks: a user, an installation or the app itself. */
export interface Access {
  /** Rate limits are counted for this. */
  limitedAs: string;
  /** As rate limit errors name it: `installation ID 1`, `user ID 5`. */
  subject: string;
  login: string;
  kind: 'user' | 'installation' | 'app' | 'anonymous';
  installationId?: number;
  /** Organisations whose private repositories can be read, lower case; everything where it is missing. */
  organisations?: ReadonlySet<string>;
  /** Full names of the repositories that can be read, lower case; everything where it is missing. */
  repositories?: ReadonlySet<string>;
  permissions: ReadonlySet<GithubPermission>;
  /** Organisations for whose single sign-on it is authorised, lower case. */
  samlAuthorised: ReadonlySet<string>;
}

/** Whether a repository exists for whoever asks. */
export function canSee(access: Access, repository: GithubRepository): boolean {
  if (repository.deleted) {
    return false;
  }
  if (access.kind === 'anonymous') {
    return !repository.private;
  }
  const owned =
    access.organisations?.has(repository.owner.login.toLowerCase()) ?? true;
  const selected =
    access.repositories?.has(repository.fullName.toLowerCase()) ?? true;
  return !repository.private || (owned && selected);
}

/** Whether an organisation's single sign-on stands in the way. Installations need no authorisation. */
export function isBlockedBySaml(
  access: Access,
  organisation: GithubOrganisation,
): boolean {
  return (
    organisation.samlEnforced &&
    access.kind === 'user' &&
    !access.samlAuthorised.has(organisation.login.toLowerCase())
  );
}
