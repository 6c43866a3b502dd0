import { PermissionsService } from '@backstage/backend-plugin-api';
import {
  CollectorList,
  CollectorTarget,
  CollectorTargetList,
} from '@waymark/plugin-waymark-common';
import { findReadable } from './authorize';
import { CallOptions } from './CallOptions';
import { CollectorService } from './CollectorService';
import { encodeCursor } from './cursors';

// Of which permissions are asked for at once.
const PAGE_SIZE = 200;

/** Tells of targets only those that are collected for an entity which the caller may read, and only these entities. */
export class AuthorizedCollectorService implements CollectorService {
  readonly #service: CollectorService;
  readonly #permissions: PermissionsService;

  private constructor(
    service: CollectorService,
    permissions: PermissionsService,
  ) {
    this.#service = service;
    this.#permissions = permissions;
  }

  static create(options: {
    service: CollectorService;
    permissions: PermissionsService;
  }) {
    return new AuthorizedCollectorService(options.service, options.permissions);
  }

  async list(): Promise<CollectorList> {
    return this.#service.list();
  }

  async listTargets(
    request: { id: string; limit: number; cursor?: string },
    options: CallOptions,
  ): Promise<CollectorTargetList> {
    const targets: CollectorTarget[] = [];
    let { cursor } = request;
    for (;;) {
      const page = await this.#service.listTargets(
        { ...request, limit: PAGE_SIZE, cursor },
        options,
      );
      const readable = await findReadable(
        this.#permissions,
        page.targets.flatMap(it => it.entityRefs),
        options,
      );
      for (const target of page.targets) {
        const entityRefs = target.entityRefs.filter(ref => readable.has(ref));
        if (entityRefs.length && targets.length === request.limit) {
          // A cursor names a target: it must be one that the caller may read.
          const after = targets[targets.length - 1].name;
          return { targets, nextCursor: encodeCursor({ after }) };
        }
        if (entityRefs.length) {
          targets.push({ ...target, entityRefs });
        }
      }
      cursor = page.nextCursor;
      if (cursor === undefined) {
        return { targets };
      }
    }
  }
}
