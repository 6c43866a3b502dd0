import { NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  EntityRoadmap,
  EntityRoadmapHistory,
  EntityRoadmapOverview,
  RoadmapDocumentText,
} from '@waymark/plugin-waymark-common';
import { z } from 'zod';
import {
  EntityRegistry,
  EntitySnapshots,
  noEntity,
  toRegisteredEntity,
} from '../entities';
import {
  collectEntity,
  KnownDocument,
  RoadmapAttempt,
  RoadmapCollectorContext,
  toEntityRoadmap,
  toEntityRoadmapOverview,
} from '../roadmap';
import { CallOptions } from './CallOptions';
import { decodeCursor, encodeCursor } from './cursors';
import { RoadmapService } from './RoadmapService';

// The ids of points are 32-bit integers, with which PostgreSQL compares no larger number.
const historyPlace = z.object({ after: z.int().min(0).max(2_147_483_647) });

/** What {@link DefaultRoadmapService} works with. */
export interface DefaultRoadmapServiceOptions {
  catalog: CatalogService;
  registry: EntityRegistry;
  snapshots: EntitySnapshots;
  /** The annotations that are registered. */
  annotations: readonly string[];
  collector: RoadmapCollectorContext;
  /** Ends refreshes when the plugin shuts down. */
  signal: AbortSignal;
}

/** Answers from the store, whoever asks. */
export class DefaultRoadmapService implements RoadmapService {
  readonly #options: DefaultRoadmapServiceOptions;

  private constructor(options: DefaultRoadmapServiceOptions) {
    this.#options = options;
  }

  static create(options: DefaultRoadmapServiceOptions) {
    return new DefaultRoadmapService(options);
  }

  /** What the card shows. */
  async getOverview(
    entityRef: string,
    options: CallOptions,
  ): Promise<EntityRoadmapOverview> {
    const attempt = await this.#getAttempt(entityRef, options);
    const documents = await this.#store.getDocumentSummaries(entityRef);
    return toEntityRoadmapOverview(attempt, documents);
  }

  async getRoadmap(
    entityRef: string,
    options: CallOptions,
  ): Promise<EntityRoadmap> {
    const attempt = await this.#getAttempt(entityRef, options);
    const documents = await this.#store.getDocuments(entityRef);
    return toEntityRoadmap(entityRef, attempt, documents);
  }

  async getHistory(
    request: { entityRef: string; limit: number; cursor?: string },
    options: CallOptions,
  ): Promise<EntityRoadmapHistory> {
    const { entityRef, limit, cursor } = request;
    const place =
      cursor === undefined ? undefined : decodeCursor(cursor, historyPlace);
    await this.#getAttempt(entityRef, options);
    const { points, nextAfter } = await this.#store.getHistory(entityRef, {
      limit,
      after: place?.after,
    });
    return {
      entityRef,
      points,
      nextCursor:
        nextAfter === undefined
          ? undefined
          : encodeCursor({ after: nextAfter }),
    };
  }

  async getText(
    { entityRef, target }: { entityRef: string; target: string },
    options: CallOptions,
  ): Promise<RoadmapDocumentText> {
    await this.#getAttempt(entityRef, options);
    const text = await this.#store.getText(entityRef, target);
    if (!text) {
      throw new NotFoundError(
        `No document '${target}' of ${entityRef} was ever read; its roadmap route lists the documents`,
      );
    }
    return text;
  }

  /** Collects and evaluates the entity's roadmaps now. */
  async refresh(
    entityRef: string,
    { credentials }: CallOptions,
  ): Promise<EntityRoadmap> {
    const { catalog, registry, snapshots, annotations, collector, signal } =
      this.#options;
    const catalogEntity = await catalog.getEntityByRef(entityRef, {
      credentials,
    });
    if (!catalogEntity) {
      throw noEntity(entityRef);
    }
    const entity = toRegisteredEntity(catalogEntity, annotations);
    await registry.register([entity], { seenAt: collector.clock() });
    await snapshots.save([catalogEntity]);
    const known = await this.#store.getKnownDocuments([entityRef]);
    await collectEntity(
      entity,
      (known.get(entityRef) ?? []).map(withFormsToSearch),
      collector,
      signal,
    );
    return this.getRoadmap(entityRef, { credentials });
  }

  // An entity that discovery has not come by yet exists all the same, and is pending.
  async #getAttempt(
    entityRef: string,
    { credentials }: CallOptions,
  ): Promise<RoadmapAttempt | undefined> {
    const attempt = await this.#store.getAttempt(entityRef);
    if (
      !attempt &&
      !(await this.#options.catalog.getEntityByRef(entityRef, { credentials }))
    ) {
      throw noEntity(entityRef);
    }
    return attempt;
  }

  get #store() {
    return this.#options.collector.store;
  }
}

// Who asks for a look wants everything looked for.
function withFormsToSearch(known: KnownDocument): KnownDocument {
  return {
    ...known,
    forms: known.forms && { ...known.forms, searchedAt: new Date(0) },
  };
}
