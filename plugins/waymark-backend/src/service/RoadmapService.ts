import {
  EntityRoadmap,
  EntityRoadmapHistory,
  RoadmapDocumentText,
} from '@waymark/plugin-waymark-common';
import { CallOptions } from './CallOptions';

/**
 * What is known of the roadmaps of an entity. Every method throws a `NotFoundError` where the catalog has no such
 * entity, or not for the caller.
 */
export interface RoadmapService {
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
}
