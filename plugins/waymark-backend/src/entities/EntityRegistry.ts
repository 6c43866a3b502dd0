import { RegisteredEntity } from './RegisteredEntity';

/** How far the registry follows the catalog. */
export interface EntityRegistryState {
  /** Number of registered entities. */
  count: number;
  /** When the entity that was not seen for longest was seen; absent where none is registered. */
  oldestSeenAt?: Date;
  /** When an entity was last added; absent where none is registered. */
  newestRegisteredAt?: Date;
}

/** The entities of the catalog, as far as the last discovery pass has seen them. */
export interface EntityRegistry {
  /**
   * Adds entities, or marks them as seen. New ones and those that changed are due for collection at once.
   *
   * @param seenAt - when the catalog was asked
   */
  register(
    entities: readonly RegisteredEntity[],
    options: { seenAt: Date },
  ): Promise<void>;

  /** Removes every entity that was last seen before `time`, with all that was collected of it. */
  removeUnseenSince(time: Date): Promise<number>;

  getState(): Promise<EntityRegistryState>;

  has(entityRef: string): Promise<boolean>;
}
