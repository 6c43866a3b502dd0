import { Entity } from '@backstage/catalog-model';
import { FactSchema, FactValue } from '@waymark/plugin-waymark-common';

/**
 * One value that a provider observed of an entity.
 *
 * @public
 */
export interface ObservedFact {
  /** Of one of the provider's schemas. */
  name: string;
  /** Of the type that the schema declares, or `null` where it was observed that there is none. At most 64 KB as JSON. */
  value: FactValue;
  /** An address that shows it, of at most 2,000 characters. */
  evidence?: string;
}

/**
 * Observes facts for all entities, in batches. It knows nothing of checks.
 *
 * @public
 */
export interface FactProvider {
  /** A short name in lower case, such as `catalog`; unique. */
  readonly id: string;
  /** For people, such as `Catalog`. */
  readonly title: string;
  /** All facts that it may observe. No other provider has one of the same name. */
  readonly schemas: readonly FactSchema[];
  /** Milliseconds between two observations of an entity. Without it an entity is observed only when it has changed. */
  readonly frequency?: number;

  /**
   * Observes a batch of at most 500 entities; `now` is in epoch milliseconds. Returns by entity ref all that is known of
   * each: an entity that is left out, and a fact that is, has none any more. An error in place of an entity's facts keeps
   * the last good ones, and is told with their age.
   *
   * @param entities - as the catalog has them, without what only the catalog itself needs: `metadata.uid`,
   * `metadata.etag`, `status`, and texts of more than 4 KB in `spec`, such as the definition of an API
   * @throws where nothing could be observed; then all entities of the batch keep the last good facts
   */
  observe(
    entities: readonly Entity[],
    options: { now: number; signal: AbortSignal },
  ): Promise<ReadonlyMap<string, readonly ObservedFact[] | Error>>;
}
