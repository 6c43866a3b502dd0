import { PermissionsService } from '@backstage/backend-plugin-api';
import {
  EntityOverview,
  EntityRoadmap,
  waymarkRefreshPermission,
} from '@waymark/plugin-waymark-common';
import { authorize, mayRead } from './authorize';
import { CallOptions } from './CallOptions';
import { EntityService } from './EntityService';

/**
 * Lets only those ask who may read the entity in the catalog, and only those refresh who may do that too. Every method
 * throws a `NotAllowedError` otherwise, whether or not the entity exists.
 */
export class AuthorizedEntityService implements EntityService {
  readonly #service: EntityService;
  readonly #permissions: PermissionsService;

  private constructor(service: EntityService, permissions: PermissionsService) {
    this.#service = service;
    this.#permissions = permissions;
  }

  static create(options: {
    service: EntityService;
    permissions: PermissionsService;
  }) {
    return new AuthorizedEntityService(options.service, options.permissions);
  }

  async getOverview(
    entityRef: string,
    options: CallOptions,
  ): Promise<EntityOverview> {
    await authorize(this.#permissions, [mayRead(entityRef)], options);
    return this.#service.getOverview(entityRef, options);
  }

  async refresh(
    entityRef: string,
    options: CallOptions,
  ): Promise<EntityRoadmap> {
    await authorize(
      this.#permissions,
      [mayRead(entityRef), { permission: waymarkRefreshPermission }],
      options,
    );
    return this.#service.refresh(entityRef, options);
  }
}
