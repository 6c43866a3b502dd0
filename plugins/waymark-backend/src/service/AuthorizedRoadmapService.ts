import { PermissionsService } from '@backstage/backend-plugin-api';
import {
  EntityRoadmap,
  EntityRoadmapHistory,
  RoadmapDocumentText,
} from '@waymark/plugin-waymark-common';
import { authorize, mayRead } from './authorize';
import { CallOptions } from './CallOptions';
import { RoadmapService } from './RoadmapService';

/**
 * Lets only those ask who may read the entity in the catalog. Every method throws a `NotAllowedError` otherwise, whether or
 * not the entity exists.
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

  async getRoadmap(
    entityRef: string,
    options: CallOptions,
  ): Promise<EntityRoadmap> {
    await authorize(this.#permissions, [mayRead(entityRef)], options);
    return this.#service.getRoadmap(entityRef, options);
  }

  async getHistory(
    request: { entityRef: string; limit: number; cursor?: string },
    options: CallOptions,
  ): Promise<EntityRoadmapHistory> {
    await authorize(this.#permissions, [mayRead(request.entityRef)], options);
    return this.#service.getHistory(request, options);
  }

  async getText(
    request: { entityRef: string; target: string },
    options: CallOptions,
  ): Promise<RoadmapDocumentText> {
    await authorize(this.#permissions, [mayRead(request.entityRef)], options);
    return this.#service.getText(request, options);
  }
}
