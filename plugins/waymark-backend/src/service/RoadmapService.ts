import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  EntityRoadmap,
  EntityRoadmapHistory,
  EntityRoadmapOverview,
  RoadmapDocumentText,
} from '@waymark/plugin-waymark-common';

/** On whose behalf a service is called. */
export interface CallOptions {
  credentials: BackstageCredentials;
}

/**
 * What is known of the roadmaps of an entity. Every method throws a `NotFoundError` where the catalog has no such
 * entity, or not for the caller.
 */
export interface RoadmapService {
  getOverview(
    entityRef: string,
    options: CallOptions,
  ): Promise<EntityRoadmapOverview>;

  getRoadmap(entityRef: string, options: CallOptions): Promise<EntityRoadmap>;

  /** @throws InputError where `cursor` was not given by an earlier call */
  getHistory(
    request: { entityRef: string; limit: number; cursor?: string },
    options: CallOptions,
  ): Promise<EntityRoadmapHistory>;

  /** @throws NotFoundError also where the document was never read */
  getText(
    request: { entityRef: string; target: string },
    options: CallOptions,
  ): Promise<RoadmapDocumentText>;

  /** Collects and evaluates the entity's roadmaps now. */
  refresh(entityRef: string, options: CallOptions): Promise<EntityRoadmap>;
}
