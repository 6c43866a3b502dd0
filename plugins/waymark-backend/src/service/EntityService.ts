import { EntityOverview, EntityRoadmap } from '@waymark/plugin-waymark-common';
import { CallOptions } from './CallOptions';

/**
 * An entity as a whole. Every method throws a `NotFoundError` where the catalog has no such entity, or not for the caller.
 */
export interface EntityService {
  /** Everything that the entity's cards show. */
  getOverview(entityRef: string, options: CallOptions): Promise<EntityOverview>;

  /** Collects and evaluates all sources of the entity now. */
  refresh(entityRef: string, options: CallOptions): Promise<EntityRoadmap>;
}
