import { FactProvider } from '@waymark/plugin-waymark-node';
import { RoadmapStore } from '../roadmap';
import { CATALOG_FACT_SCHEMAS, catalogFactProvider } from './catalog';
import { DeclaredProvider } from './factSchemas';
import {
  createRoadmapFactProvider,
  ROADMAP_FACT_SCHEMAS,
  ROADMAP_FACT_SOURCE,
} from './roadmap';

/** What Waymark itself observes. */
export const BUILT_IN_FACTS: readonly DeclaredProvider[] = [
  { id: catalogFactProvider.id, schemas: CATALOG_FACT_SCHEMAS },
  { id: ROADMAP_FACT_SOURCE, schemas: ROADMAP_FACT_SCHEMAS },
];

/** Makes the providers of {@link BUILT_IN_FACTS}. */
export function createBuiltInProviders(options: {
  roadmaps: Pick<RoadmapStore, 'getSummaries'>;
}): FactProvider[] {
  return [
    catalogFactProvider,
    createRoadmapFactProvider({ store: options.roadmaps }),
  ];
}
