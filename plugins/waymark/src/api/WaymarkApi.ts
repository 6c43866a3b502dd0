import { createApiRef } from '@backstage/core-plugin-api';
import {
  CollectorList,
  CollectorTargetList,
  DoraMetric,
  EntityDora,
  EntityDoraEvidence,
  EntityEnvironments,
  EntityGates,
  EntityOverview,
  EntityRoadmap,
  EntityRoadmapHistory,
  EntityScorecardHistory,
  EntityScorecards,
  RoadmapDocumentText,
  ScorecardDefinitionList,
} from '@waymark/plugin-waymark-common';

/**
 * Which figures are asked for. What is left out, the backend chooses.
 *
 * @public
 */
export interface DoraQuery {
  /** Inclusive, ISO 8601 in UTC. */
  from?: string;
  /** Exclusive, ISO 8601 in UTC. */
  to?: string;
  environment?: string;
  /** Such as `2023`; judges the figures. */
  levelSet?: string;
}

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

  /** What every scorecard that applies came to for the entity, with all that led to it. */
  getEntityScorecards(entityRef: string): Promise<EntityScorecards>;

  /**
   * How a scorecard went for the entity, oldest first.
   *
   * @param name - of the scorecard
   * @param options - `cursor`: the `nextCursor` of the points that came before
   */
  getEntityScorecardHistory(
    entityRef: string,
    name: string,
    options?: { cursor?: string },
  ): Promise<EntityScorecardHistory>;

  /** What every gate came to for the entity: the levels of its scorecards, then the phases of its roadmaps. */
  getEntityGates(entityRef: string): Promise<EntityGates>;

  /**
   * The scorecards of the portal, and where they are read from.
   *
   * @param options - `cursor`: the `nextCursor` of the scorecards that came before
   */
  getScorecards(options?: {
    cursor?: string;
  }): Promise<ScorecardDefinitionList>;

  /** How the entity is delivered: the seven metrics of a window, with their trend and where they come from. */
  getEntityDora(entityRef: string, query?: DoraQuery): Promise<EntityDora>;

  /**
   * The events behind a figure, newest first.
   *
   * @param query - the window and environment of the figure; `cursor`: the `nextCursor` of the events that came before
   */
  getEntityDoraEvidence(
    entityRef: string,
    metric: DoraMetric,
    query?: Omit<DoraQuery, 'levelSet'> & { cursor?: string; limit?: number },
  ): Promise<EntityDoraEvidence>;

  /** What runs where. */
  getEntityEnvironments(entityRef: string): Promise<EntityEnvironments>;

  /** How every collector of the portal is. */
  getCollectors(): Promise<CollectorList>;

  /**
   * What a collector reads, by name; only targets of entities that the caller may read.
   *
   * @param query - `cursor`: the `nextCursor` of the targets that came before
   */
  getCollectorTargets(
    collectorId: string,
    query?: { cursor?: string; limit?: number },
  ): Promise<CollectorTargetList>;

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
