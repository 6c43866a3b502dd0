import { Entity } from '@backstage/catalog-model';

/** Registered entities as the catalog has them. */
export interface EntitySnapshots {
  /**
   * Keeps entities as the catalog has them now. One that is new, or another than before, is due at once to be observed by
   * all sources of facts, and to be evaluated. Entities that are not registered are left out.
   */
  save(entities: readonly Entity[]): Promise<void>;
}
