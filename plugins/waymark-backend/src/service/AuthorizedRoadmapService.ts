import { PermissionsService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizePermissionRequest,
  AuthorizeResult,
} from '@backstage/plugin-permission-common';
import {
  EntityRoadmap,
  EntityRoadmapHistory,
  EntityRoadmapOverview,
  RoadmapDocumentText,
  waymarkRefreshPermission,
} from '@waymark/plugin-waymark-common';
import { CallOptions, RoadmapService } from './RoadmapService';

/**
 * Lets only those ask who may read the entity in the catalog, and only those refresh who may do that too. Every method
 * throws a `NotAllowedError` otherwise, whether or not the entity exists.
 */
export class AuthorizedRoadmapService implements RoadmapService {
  readonly #service: RoadmapService;
  readonly #permissions: PermissionsService;

  private constructor(
    service: RoadmapService,
    permissions: PermissionsService,
  ) {
    this.#service = service;
    this.#permissions = permissions;
  }

  static create(options: {
    service: RoadmapService;
    permissions: PermissionsService;
  }) {
    return new AuthorizedRoadmapService(options.service, options.permissions);
  }

  async getOverview(
    entityRef: string,
    options: CallOptions,
  ): Promise<EntityRoadmapOverview> {
    await this.#authorize([mayRead(entityRef)], options);
    return this.#service.getOverview(entityRef, options);
  }

  async getRoadmap(
    entityRef: string,
    options: CallOptions,
  ): Promise<EntityRoadmap> {
    await this.#authorize([mayRead(entityRef)], options);
    return this.#service.getRoadmap(entityRef, options);
  }

  async getHistory(
    request: { entityRef: string; limit: number; cursor?: string },
    options: CallOptions,
  ): Promise<EntityRoadmapHistory> {
    await this.#authorize([mayRead(request.entityRef)], options);
    return this.#service.getHistory(request, options);
  }

  async getText(
    request: { entityRef: string; target: string },
    options: CallOptions,
  ): Promise<RoadmapDocumentText> {
    await this.#authorize([mayRead(request.entityRef)], options);
    return this.#service.getText(request, options);
  }

  async refresh(
    entityRef: string,
    options: CallOptions,
  ): Promise<EntityRoadmap> {
    await this.#authorize(
      [mayRead(entityRef), { permission: waymarkRefreshPermission }],
      options,
    );
    return this.#service.refresh(entityRef, options);
  }

  async #authorize(
    requests: AuthorizePermissionRequest[],
    { credentials }: CallOptions,
  ): Promise<void> {
    const decisions = await this.#permissions.authorize(requests, {
      credentials,
    });
    for (const [index, { result }] of decisions.entries()) {
      if (result !== AuthorizeResult.ALLOW) {
        throw new NotAllowedError(
          `This needs the permission ${requests[index].permission.name}`,
        );
      }
    }
  }
}

function mayRead(entityRef: string): AuthorizePermissionRequest {
  return { permission: catalogEntityReadPermission, resourceRef: entityRef };
}
