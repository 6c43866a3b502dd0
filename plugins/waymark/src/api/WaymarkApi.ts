import { createApiRef } from '@backstage/core-plugin-api';
import {
  EntityOverview,
  EntityRoadmap,
  EntityRoadmapHistory,
  RoadmapDocumentText,
} from '@waymark/plugin-waymark-common';

/**
 * Reads what the Waymark backend knows of an entity. Every method rejects with a `ResponseError` of `@backstage/errors`
 * where the backend answers with an error.
 *
 * @public
 */
export interface WaymarkApi {
  /**
   * Everything that the entity's cards show.
   *
   * @param entityRef - such as `component:default/shop`
   */
  getEntityOverview(entityRef: string): Promise<EntityOverview>;

  /** Every roadmap document of the entity, and what is counted of it. */
  getEntityRoadmap(entityRef: string): Promise<EntityRoadmap>;

  /**
   * How the counted progress of the entity's documents changed, oldest first.
   *
   * @param options - `cursor`: the `nextCursor` of the points that came before
   */
  getEntityRoadmapHistory(
    entityRef: string,
    options?: { cursor?: string },
  ): Promise<EntityRoadmapHistory>;

  /**
   * A document's text as it was last read. Untrusted: show it as plain text only.
   *
   * @param target - the `target` of the document's source
   */
  getRoadmapDocumentText(
    entityRef: string,
    target: string,
  ): Promise<RoadmapDocumentText>;

  /** Reads the entity's sources now. Needs the permission `waymark.refresh`. */
  refreshEntity(entityRef: string): Promise<EntityRoadmap>;
}

/**
 * The API of the Waymark backend.
 *
 * @public
 */
export const waymarkApiRef = createApiRef<WaymarkApi>({
  id: 'plugin.waymark.client',
});
