import { LoggerService } from '@backstage/backend-plugin-api';
import { EntityOverview, EntityRoadmap } from '@waymark/plugin-waymark-common';
import { CollectorConnection, refreshCollectors } from '../collectors';
import { FactObservationContext, observeEntity } from '../facts';
import { evaluateEntities, EvaluationContext } from '../scorecards';
import { CallOptions } from './CallOptions';
import { DefaultDoraService } from './DefaultDoraService';
import { DefaultRoadmapService } from './DefaultRoadmapService';
import { DefaultScorecardService } from './DefaultScorecardService';
import { EntityService } from './EntityService';

/** What {@link DefaultEntityService} works with. */
export interface DefaultEntityServiceOptions {
  roadmaps: Pick<DefaultRoadmapService, 'getOverview' | 'refresh'>;
  dora: Pick<DefaultDoraService, 'getOverview'>;
  scorecards: Pick<DefaultScorecardService, 'getOverview'>;
  collectors: readonly CollectorConnection[];
  facts: FactObservationContext;
  evaluation: EvaluationContext;
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
    const { roadmaps, dora, scorecards } = this.#options;
    // The first also tells whether there is such an entity.
    const [roadmap, delivery, readiness] = await Promise.all([
      roadmaps.getOverview(entityRef, options),
      dora.getOverview(entityRef),
      scorecards.getOverview(entityRef),
    ]);
    return { entityRef, roadmap, readiness, dora: delivery };
  }

  async refresh(
    entityRef: string,
    options: CallOptions,
  ): Promise<EntityRoadmap> {
    const { roadmaps, collectors, facts, evaluation, logger, signal } =
      this.#options;
    // That registers the entity, too: collectors know only of those that are.
    const roadmap = await roadmaps.refresh(entityRef, options);
    await refreshCollectors(collectors, entityRef, { signal, logger });
    await observeEntity(entityRef, facts, signal);
    await evaluateEntities([entityRef], evaluation);
    return roadmap;
  }
}
