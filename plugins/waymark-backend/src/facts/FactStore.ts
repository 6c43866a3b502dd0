import { Entity } from '@backstage/catalog-model';
import { Fact, FactValue, Finding } from '@waymark/plugin-waymark-common';
import { ObservedFact } from '@waymark/plugin-waymark-node';

/** Entities that one replica observes now, for one source. Times are in epoch milliseconds. */
export interface FactBatch {
  source: string;
  entities: Entity[];
  /** When it was taken, which is when it is observed. */
  observedAt: number;
  /** Until when no other replica takes these entities. What is saved of them later counts only where none has. */
  leasedUntil: number;
}

/** What came of observing one entity. */
export interface FactObservation {
  /** All that the source knows of it; absent where it could not be observed, which leaves the last good facts in place. */
  facts?: readonly ObservedFact[];
  /** What is wrong about the source, or about some of its facts. */
  error?: Finding;
}

/** A fact that another system observed. */
export interface PushedObservation {
  entityRef: string;
  name: string;
  value: FactValue;
  /** Epoch milliseconds. */
  observedAt: number;
  source: string;
  evidence?: string;
}

/** What came of storing pushed facts. */
export interface PushOutcome {
  /** Those that changed nothing, of which more than one may be the same. */
  unchanged: number;
  /** Entities that are not registered: nothing of theirs was stored. */
  unknownEntityRefs: ReadonlySet<string>;
  /** Entities that are due for evaluation. */
  dueEntityRefs: string[];
}

/** How a source of facts is for one entity. Times are in epoch milliseconds. */
export interface FactSourceState {
  source: string;
  observedAt?: number;
  error?: Finding;
}

/** What is known of entities, and when to observe them again. */
export interface FactStore {
  /** Makes every entity due that one of the sources never observed, as when a source is new. */
  addSources(sources: readonly string[]): Promise<void>;

  /**
   * Takes the entities that are due for a source, longest due first. Replicas that ask at the same time get different ones;
   * what a replica took that has died is due again after the lease.
   *
   * @param options - `entityRef` asks for one entity, due or not
   */
  take(
    source: string,
    options: { now: number; lease: number; limit: number; entityRef?: string },
  ): Promise<FactBatch | undefined>;

  /**
   * Stores what was observed of a batch, at once or not at all. Of an entity that has changed meanwhile, is gone, or was
   * taken by another replica nothing is stored: it is observed once more.
   *
   * @param options - `names` are those of all facts of the source, `dueAt` is when to observe again
   * @returns the entities that are due for evaluation
   */
  save(
    batch: FactBatch,
    observations: ReadonlyMap<string, FactObservation>,
    options: {
      names: readonly string[];
      dueAt: (observation: FactObservation) => number | undefined;
    },
  ): Promise<string[]>;

  /** Makes the entities of a batch that will not be observed due again. */
  release(batch: FactBatch): Promise<void>;

  /**
   * Stores facts that other systems observed, at once or not at all. One that is older than what is known changes nothing;
   * of two of the same time the one that is given later counts.
   */
  push(observations: readonly PushedObservation[]): Promise<PushOutcome>;

  /** What is known of an entity, by name. */
  getFacts(entityRef: string): Promise<Fact[]>;

  /** Of all sources that observe, by id; none where the entity is not registered. */
  getSources(entityRef: string): Promise<FactSourceState[]>;
}
