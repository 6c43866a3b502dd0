import { PermissionsService } from '@backstage/backend-plugin-api';
import {
  EntityDora,
  EntityDoraEvidence,
  EntityEnvironments,
} from '@waymark/plugin-waymark-common';
import { DoraQuery } from '../dora';
import { authorize, mayRead } from './authorize';
import { CallOptions } from './CallOptions';
import { DoraService, EvidenceRequest } from './DoraService';

/**
 * Lets only those ask who may read the entity in the catalog. Every method throws a `NotAllowedError` otherwise, whether or
 * not the entity exists.
 */
export class AuthorizedDoraService implements DoraService {
  readonly #service: DoraService;
  readonly #permissions: PermissionsService;

  private constructor(service: DoraService, permissions: PermissionsService) {
    this.#service = service;
    this.#permissions = permissions;
  }

  static create(options: {
    service: DoraService;
    permissions: PermissionsService;
  }) {
    return new AuthorizedDoraService(options.service, options.permissions);
  }

  async getDora(
    request: { entityRef: string; query: DoraQuery },
    options: CallOptions,
  ): Promise<EntityDora> {
    await authorize(this.#permissions, [mayRead(request.entityRef)], options);
    return this.#service.getDora(request, options);
  }

  async getEvidence(
    request: EvidenceRequest,
    options: CallOptions,
  ): Promise<EntityDoraEvidence> {
    await authorize(this.#permissions, [mayRead(request.entityRef)], options);
    return this.#service.getEvidence(request, options);
  }

  async getEnvironments(
    entityRef: string,
    options: CallOptions,
  ): Promise<EntityEnvironments> {
    await authorize(this.#permissions, [mayRead(entityRef)], options);
    return this.#service.getEnvironments(entityRef, options);
  }
}
