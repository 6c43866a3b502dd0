import { LoggerService } from '@backstage/backend-plugin-api';
import { EntityOverview, EntityRoadmap } from '@waymark/plugin-waymark-common';
import { CollectorConnection, refreshCollectors } from '../collectors';
import { FactObservationContext, observeEntity } from '../facts';
import { CallOptions } from './CallOptions';
import { DefaultDoraService } from './DefaultDoraService';
import { DefaultRoadmapService } from './DefaultRoadmapService';
import { EntityService } from './EntityService';

/** What {@link DefaultEntityService} works with. */
export interface DefaultEntityServiceOptions {
  roadmaps: Pick<DefaultRoadmapService, 'getOverview' | 'refresh'>;
  dora: Pick<DefaultDoraService, 'getOverview'>;
  collectors: readonly CollectorConnection[];
  facts: FactObservationContext;
  logger: LoggerService;
  /** Ends refreshes when the plugin shuts down. */
  signal: AbortSignal;
}

/** Puts together what the services of single subjects know, whoever asks. */
export class DefaultEntityService implements EntityService {
  readonly #options: DefaultEntityServiceOptions;

  private constructor(options: DefaultEntityServiceOptions) {
    this.#options = options;
  }

  static create(options: DefaultEntityServiceOptions) {
    return new DefaultEntityService(options);
  }

  async getOverview(
    entityRef: string,
    options: CallOptions,
  ): Promise<EntityOverview> {
    const { roadmaps, dora } = this.#options;
    // The first also tells whether there is such an entity.
    const [roadmap, delivery] = await Promise.all([
      roadmaps.getOverview(entityRef, options),
      dora.getOverview(entityRef),
    ]);
    return { entityRef, roadmap, dora: delivery };
  }

  async refresh(
    entityRef: string,
    options: CallOptions,
  ): Promise<EntityRoadmap> {
    const { roadmaps, collectors, facts, logger, signal } = this.#options;
    // That registers the entity, too: collectors know only of those that are.
    const roadmap = await roadmaps.refresh(entityRef, options);
    await refreshCollectors(collectors, entityRef, { signal, logger });
    await observeEntity(entityRef, facts, signal);
    return roadmap;
  }
}
