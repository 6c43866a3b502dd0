import { LoggerService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  DORA_METRICS,
  DoraMetric,
  EntityDora,
  EntityDoraEvidence,
  EntityDoraOverview,
  EntityEnvironments,
} from '@waymark/plugin-waymark-common';
import { z } from 'zod';
import { CollectorConnection, readDeliverySources } from '../collectors';
import {
  DoraConfig,
  DoraQuery,
  DoraStore,
  hasFigures,
  resolveDoraQuery,
  ResolvedDoraQuery,
  summarizeEntity,
  summarizeNothing,
  toDeliveryState,
  toEntityDoraWindow,
  toEvidencePage,
} from '../dora';
import { assertEntity, EntityRegistry } from '../entities';
import { CallOptions } from './CallOptions';
import { decodeCursor, encodeCursor } from './cursors';
import { DoraService, EvidenceRequest } from './DoraService';

const PRODUCTION = 'production';

const evidencePlace = z.object({ at: z.int(), id: z.string() });

/** What {@link DefaultDoraService} works with. */
export interface DefaultDoraServiceOptions {
  catalog: CatalogService;
  registry: Pick<EntityRegistry, 'has'>;
  store: DoraStore;
  collectors: readonly CollectorConnection[];
  config: DoraConfig;
  logger: LoggerService;
  clock: () => Date;
}

/** Answers from the store, whoever asks. */
export class DefaultDoraService implements DoraService {
  readonly #options: DefaultDoraServiceOptions;

  private constructor(options: DefaultDoraServiceOptions) {
    this.#options = options;
  }

  static create(options: DefaultDoraServiceOptions) {
    return new DefaultDoraService(options);
  }

  /** What the card shows of an entity that exists. */
  async getOverview(entityRef: string): Promise<EntityDoraOverview> {
    const query = { ...this.#resolve({}), bucket: 'week' as const };
    const sources = await this.#getSources(entityRef);
    const state = toDeliveryState(sources);
    const window = toEntityDoraWindow(query);
    if (!hasFigures(state)) {
      return { state, window, results: null, trend: [], sources };
    }
    const summary = await this.#summarize(entityRef, query);
    return { state, window, ...summary, sources };
  }

  async getDora(
    request: { entityRef: string; query: DoraQuery },
    options: CallOptions,
  ): Promise<EntityDora> {
    const { entityRef } = request;
    const query = this.#resolve(request.query);
    await this.#assertEntity(entityRef, options);
    const sources = await this.#getSources(entityRef);
    const { results, trend } = hasFigures(toDeliveryState(sources))
      ? await this.#summarize(entityRef, query)
      : summarizeNothing(query);
    return {
      entityRef,
      window: toEntityDoraWindow(query),
      bucket: query.bucket,
      ...results,
      trend,
      sources,
    };
  }

  async getEvidence(
    request: EvidenceRequest,
    options: CallOptions,
  ): Promise<EntityDoraEvidence> {
    const { entityRef, limit, cursor } = request;
    const metric = toMetric(request.metric);
    const query = this.#resolve(request.query);
    const after =
      cursor === undefined ? undefined : decodeCursor(cursor, evidencePlace);
    await this.#assertEntity(entityRef, options);
    const { environment, from, to } = query;
    const window = { from, to };
    const observed = await this.#options.store.getObserved(entityRef, {
      environment,
      window,
    });
    const { deployments, incidents, next } = toEvidencePage(observed, {
      metric,
      window,
      limit,
      after,
    });
    return {
      entityRef,
      metric,
      window: toEntityDoraWindow(query),
      deployments,
      incidents,
      nextCursor: next && encodeCursor(next),
    };
  }

  async getEnvironments(
    entityRef: string,
    options: CallOptions,
  ): Promise<EntityEnvironments> {
    await this.#assertEntity(entityRef, options);
    const environments = await this.#options.store.getEnvironments(entityRef);
    return {
      entityRef,
      environments: [
        ...environments.filter(it => it.name === PRODUCTION),
        ...environments.filter(it => it.name !== PRODUCTION),
      ],
    };
  }

  #resolve(query: DoraQuery): ResolvedDoraQuery {
    const { config, clock } = this.#options;
    return resolveDoraQuery(query, { config, now: clock() });
  }

  #getSources(entityRef: string) {
    const { collectors, logger } = this.#options;
    return readDeliverySources(collectors, entityRef, { logger });
  }

  // Of the window, and of the one before for comparison.
  async #summarize(entityRef: string, query: ResolvedDoraQuery) {
    const { environment, from, to } = query;
    const observed = await this.#options.store.getObserved(entityRef, {
      environment,
      window: { from: from - (to - from), to },
    });
    return summarizeEntity(observed, query);
  }

  async #assertEntity(entityRef: string, { credentials }: CallOptions) {
    const { registry, catalog } = this.#options;
    await assertEntity(entityRef, { registry, catalog, credentials });
  }
}

function toMetric(name: string): DoraMetric {
  const metric = DORA_METRICS.find(it => it === name);
  if (!metric) {
    throw new NotFoundError(
      `There is no metric '${name}': use one of ${DORA_METRICS.join(', ')}`,
    );
  }
  return metric;
}
