/**
 * The part of a catalog entity that collectors work from.
 *
 * @public
 */
export interface CollectedEntity {
  entityRef: string;
  /** In lower case. */
  kind: string;
  /** Those that collectors and Waymark itself read, and the catalog's own locations. */
  annotations: Record<string, string>;
  /** When it was registered. One that was removed and comes back is another: nothing is stored of it any more. */
  registeredAt: Date;
}

/**
 * The entities of the catalog, as far as Waymark has discovered them.
 *
 * @public
 */
export interface EntitySource {
  /** A text that is another one whenever an entity has come, changed or gone. Costs one indexed query. */
  getVersion(): Promise<string>;

  /**
   * A page of entities, by entity ref.
   *
   * @param options - `after` is the last entity ref of the page before
   */
  list(options: { after?: string; limit: number }): Promise<CollectedEntity[]>;
}
