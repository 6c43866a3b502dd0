import {
  CollectorStatus,
  CollectorTarget,
  DeliverySource,
} from '@waymark/plugin-waymark-common';
import { DeliverySink } from './DeliverySink';
import { EntitySource } from './EntitySource';

/**
 * What a collector gets from Waymark.
 *
 * @public
 */
export interface CollectorContext {
  entities: EntitySource;
  deliveries: DeliverySink;
}

/**
 * Work that Waymark's scheduler starts again and again.
 *
 * @public
 */
export interface CollectorTask {
  /** Unique within the collector. */
  id: string;
  /**
   * `global` runs on one replica at a time; what a process leaves that dies meanwhile is taken up after the timeout.
   * `local` runs on every replica, and is for work that is shared by leases of the collector's own.
   */
  scope: 'global' | 'local';
  /** Milliseconds between the starts of two runs. A run that finds nothing due costs little. */
  frequency: number;
  /** Milliseconds that a run may take. */
  timeout: number;
  /** Throws where the run failed as a whole, so that the scheduler records it. */
  run(signal: AbortSignal): Promise<void>;
}

/**
 * A collector that has what it needs.
 *
 * @public
 */
export interface ConnectedCollector {
  tasks: readonly CollectorTask[];

  getStatus(): Promise<Omit<CollectorStatus, 'id' | 'title'>>;

  /**
   * A page of its targets, by name.
   *
   * @param options - `after` is the last name of the page before
   */
  listTargets(options: {
    after?: string;
    limit: number;
  }): Promise<CollectorTarget[]>;

  /** Where an entity's deliveries come from; `undefined` where the entity names no source of this collector. */
  getDeliverySource(entityRef: string): Promise<DeliverySource | undefined>;

  /** Collects one entity's target now. Does nothing for an entity that names none. */
  refresh(entityRef: string, signal: AbortSignal): Promise<void>;

  /** Ends what is under way, when the backend shuts down. */
  stop?(): Promise<void>;
}

/**
 * Observes one source for all entities. It sees batches of entities, and knows nothing of metrics or checks.
 *
 * @public
 */
export interface Collector {
  /** A short name in lower case, such as `github`; unique. */
  readonly id: string;
  /** For people, such as `GitHub`. */
  readonly title: string;
  /** The annotations that it reads. An entity is given again when one of them changes. */
  readonly annotations: readonly string[];

  /** Called once, when Waymark's store is ready. */
  connect(context: CollectorContext): Promise<ConnectedCollector>;
}
