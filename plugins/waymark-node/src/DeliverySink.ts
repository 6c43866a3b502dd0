import { DoraEvents } from '@waymark/plugin-waymark-common';

/**
 * What was found of one entity's deliveries.
 *
 * @public
 */
export interface EntityDeliveries {
  /** New ones and those that changed; given once more, they change nothing. */
  events: DoraEvents;
  /** Ids of what was given before and does not count any more. */
  removed?: { deployments?: string[]; incidents?: string[] };
}

/**
 * Takes what collectors find of deliveries.
 *
 * @public
 */
export interface DeliverySink {
  /**
   * Stores deliveries by entity ref and brings the figures up to date, for all entities or for none. What comes in order of
   * time costs little; what is removed, corrected or late makes an entity's figures be observed anew.
   *
   * @throws NotFoundError where an entity is not registered (any more); then nothing is stored
   */
  give(
    deliveriesByEntity: ReadonlyMap<string, EntityDeliveries>,
  ): Promise<void>;
}
