import { PermissionsService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizePermissionRequest,
  AuthorizeResult,
} from '@backstage/plugin-permission-common';
import { CallOptions } from './CallOptions';

/**
 * Lets those pass who may do all of what is asked.
 *
 * @throws NotAllowedError that names the first permission that is missing
 */
export async function authorize(
  permissions: PermissionsService,
  requests: AuthorizePermissionRequest[],
  { credentials }: CallOptions,
): Promise<void> {
  const decisions = await permissions.authorize(requests, { credentials });
  for (const [index, { result }] of decisions.entries()) {
    if (result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(
        `This needs the permission ${requests[index].permission.name}`,
      );
    }
  }
}

/** Asks whether the caller may read an entity in the catalog. */
export function mayRead(entityRef: string): AuthorizePermissionRequest {
  return { permission: catalogEntityReadPermission, resourceRef: entityRef };
}

/** Those entities that the caller may read in the catalog. All are asked for at once. */
export async function findReadable(
  permissions: PermissionsService,
  entityRefs: readonly string[],
  { credentials }: CallOptions,
): Promise<Set<string>> {
  const distinct = [...new Set(entityRefs)];
  if (!distinct.length) {
    return new Set();
  }
  const decisions = await permissions.authorize(distinct.map(mayRead), {
    credentials,
  });
  return new Set(
    distinct.filter(
      (_, index) => decisions[index].result === AuthorizeResult.ALLOW,
    ),
  );
}
