import { PermissionsService } from '@backstage/backend-plugin-api';
import {
  FactPushResult,
  FactSchemaList,
  waymarkFactPushPermission,
} from '@waymark/plugin-waymark-common';
import { authorize, findReadable } from './authorize';
import { CallOptions } from './CallOptions';
import { FactService } from './FactService';
import { PushedItem } from './parsePushedFacts';
import { rejectPushed, unknownEntity } from './rejectPushed';

/**
 * Lets only those push facts who may, and only of entities that they may read in the catalog: all others are unknown to
 * them, whether or not they exist.
 */
export class AuthorizedFactService implements FactService {
  readonly #service: FactService;
  readonly #permissions: PermissionsService;

  private constructor(service: FactService, permissions: PermissionsService) {
    this.#service = service;
    this.#permissions = permissions;
  }

  static create(options: {
    service: FactService;
    permissions: PermissionsService;
  }) {
    return new AuthorizedFactService(options.service, options.permissions);
  }

  async list(): Promise<FactSchemaList> {
    return this.#service.list();
  }

  async push(
    items: readonly PushedItem[],
    options: CallOptions,
  ): Promise<FactPushResult> {
    await authorize(
      this.#permissions,
      [{ permission: waymarkFactPushPermission }],
      options,
    );
    const readable = await findReadable(
      this.#permissions,
      items.flatMap(it => (it.error ? [] : [it.observation.entityRef])),
      options,
    );
    return this.#service.push(
      rejectPushed(items, ({ entityRef }) =>
        readable.has(entityRef) ? undefined : unknownEntity(entityRef),
      ),
      options,
    );
  }
}
