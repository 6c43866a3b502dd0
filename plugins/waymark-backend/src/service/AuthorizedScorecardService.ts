import { PermissionsService } from '@backstage/backend-plugin-api';
import {
  EntityGate,
  EntityGates,
  EntityScorecard,
  EntityScorecardHistory,
  EntityScorecards,
  ScorecardPreview,
  ScorecardPreviewRequest,
  waymarkPreviewPermission,
} from '@waymark/plugin-waymark-common';
import { authorize, findReadable, mayRead } from './authorize';
import { CallOptions } from './CallOptions';
import { encodeCursor } from './cursors';
import { ScorecardService } from './ScorecardService';
import { WrittenResultList } from './WrittenResultList';

// Of which permissions are asked for at once, at least.
const PAGE_SIZE = 200;

/**
 * Lets only those ask of an entity who may read it in the catalog; lists tell only of these entities. Methods about entities
 * throw a `NotAllowedError` otherwise, whether or not they exist.
 */
export class AuthorizedScorecardService implements ScorecardService {
  readonly #service: ScorecardService;
  readonly #permissions: PermissionsService;

  private constructor(
    service: ScorecardService,
    permissions: PermissionsService,
  ) {
    this.#service = service;
    this.#permissions = permissions;
  }

  static create(options: {
    service: ScorecardService;
    permissions: PermissionsService;
  }) {
    return new AuthorizedScorecardService(options.service, options.permissions);
  }

  async getScorecards(
    entityRef: string,
    options: CallOptions,
  ): Promise<EntityScorecards> {
    await authorize(this.#permissions, [mayRead(entityRef)], options);
    return this.#service.getScorecards(entityRef, options);
  }

  async getScorecard(
    request: { entityRef: string; name: string },
    options: CallOptions,
  ): Promise<EntityScorecard> {
    await authorize(this.#permissions, [mayRead(request.entityRef)], options);
    return this.#service.getScorecard(request, options);
  }

  async getHistory(
    request: {
      entityRef: string;
      name: string;
      limit: number;
      cursor?: string;
    },
    options: CallOptions,
  ): Promise<EntityScorecardHistory> {
    await authorize(this.#permissions, [mayRead(request.entityRef)], options);
    return this.#service.getHistory(request, options);
  }

  async getGates(
    entityRef: string,
    options: CallOptions,
  ): Promise<EntityGates> {
    await authorize(this.#permissions, [mayRead(entityRef)], options);
    return this.#service.getGates(entityRef, options);
  }

  async getGate(
    request: { entityRef: string; name: string },
    options: CallOptions,
  ): Promise<EntityGate> {
    await authorize(this.#permissions, [mayRead(request.entityRef)], options);
    return this.#service.getGate(request, options);
  }

  async listResults(
    request: { limit: number; cursor?: string },
    options: CallOptions,
  ): Promise<WrittenResultList> {
    const { limit } = request;
    const entities: WrittenResultList['entities'] = [];
    let { cursor } = request;
    for (;;) {
      const page = await this.#service.listResults(
        { limit: Math.max(limit, PAGE_SIZE), cursor },
        options,
      );
      const readable = await findReadable(
        this.#permissions,
        page.entities.map(it => it.entityRef),
        options,
      );
      entities.push(
        ...page.entities.filter(({ entityRef }) => readable.has(entityRef)),
      );
      cursor = page.nextCursor;
      const last = entities[limit - 1];
      // A cursor names an entity: it must be one that the caller may read.
      if (last && (entities.length > limit || cursor !== undefined)) {
        return {
          entities: entities.slice(0, limit),
          nextCursor: encodeCursor({ after: last.entityRef }),
        };
      }
      if (cursor === undefined) {
        return { entities };
      }
    }
  }

  async preview(
    request: ScorecardPreviewRequest,
    options: CallOptions,
  ): Promise<ScorecardPreview> {
    await authorize(
      this.#permissions,
      [
        { permission: waymarkPreviewPermission },
        ...request.entityRefs.map(mayRead),
      ],
      options,
    );
    return this.#service.preview(request, options);
  }
}
