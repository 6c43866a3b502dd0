import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EntityRegistry } from './EntityRegistry';

/**
 * Makes sure that there is an entity. One that discovery has not come by yet exists all the same.
 *
 * @throws NotFoundError where the catalog has none, or not for the caller
 */
export async function assertEntity(
  entityRef: string,
  options: {
    registry: Pick<EntityRegistry, 'has'>;
    catalog: CatalogService;
    credentials: BackstageCredentials;
  },
): Promise<void> {
  const { registry, catalog, credentials } = options;
  if (
    !(await registry.has(entityRef)) &&
    !(await catalog.getEntityByRef(entityRef, { credentials }))
  ) {
    throw noEntity(entityRef);
  }
}

/** The error that tells that there is no such entity. */
export function noEntity(entityRef: string): NotFoundError {
  return new NotFoundError(`The catalog has no entity ${entityRef}`);
}
