import { stringifyEntityRef } from '@backstage/catalog-model';
import { FactProvider } from '@waymark/plugin-waymark-node';
import { RoadmapStore } from '../../roadmap';
import { readRoadmapFacts } from './readRoadmapFacts';
import { ROADMAP_FACT_SCHEMAS } from './roadmapFactSchemas';

/** The source of facts that is due when what is stored of a roadmap has changed. */
export const ROADMAP_FACT_SOURCE = 'roadmap';

// Time alone changes some: whether a review is overdue, and how long ago the last change is.
const HOUR_MS = 3_600_000;

/** Makes the provider that observes the stored roadmaps of entities. */
export function createRoadmapFactProvider(options: {
  store: Pick<RoadmapStore, 'getSummaries'>;
}): FactProvider {
  return {
    id: ROADMAP_FACT_SOURCE,
    title: 'Roadmap',
    schemas: ROADMAP_FACT_SCHEMAS,
    frequency: HOUR_MS,
    async observe(entities, { now }) {
      const entityRefs = entities.map(it => stringifyEntityRef(it));
      const summaries = await options.store.getSummaries(entityRefs);
      return new Map(
        entityRefs.map(it => [
          it,
          readRoadmapFacts(summaries.get(it) ?? { documents: [] }, now),
        ]),
      );
    },
  };
}
