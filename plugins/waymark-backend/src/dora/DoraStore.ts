import {
  DoraDailyRollup,
  DoraEvents,
  DoraWindow,
  EntityEnvironment,
  ObservedDeliveries,
} from '@waymark/plugin-waymark-common';
import { DeliverySink, EntityDeliveries } from '@waymark/plugin-waymark-node';

/** What is known of the entities' deliveries, and what was observed of it. */
export interface DoraStore extends DeliverySink {
  /**
   * Takes events of entities in, by entity ref, and brings what is observed up to date, at once or not at all. Of two
   * events with the same id, sha or number the later one given wins: the same given twice is stored once. Only what an
   * event changes is written. New deployments at the end of their environment, with commits that none had looked at, are
   * compared with the few that they depend on. For all else (incidents, corrections, what comes late) everything that is
   * known of the entity is read and in memory meanwhile: some hundred entities at a time. What is removed is as if it had
   * never been given; one that is given once more in the same call counts.
   *
   * @throws NotFoundError where an entity is not registered; then nothing is stored
   */
  give(
    deliveriesByEntity: ReadonlyMap<string, EntityDeliveries>,
  ): Promise<void>;

  /** Observes some hundred entities at most anew from all their events, as after a change of the definitions. */
  recompute(entityRefs: readonly string[]): Promise<void>;

  /**
   * Entities that were observed by other definitions than those of the running engine: recompute them. One that is given
   * events meanwhile is observed anew at once.
   */
  getOutdated(options: { limit: number }): Promise<string[]>;

  /** All events that were given. */
  getEvents(entityRef: string): Promise<Required<DoraEvents>>;

  /**
   * What was observed in a window, from stored samples: nothing is computed. To tell the window before too, ask for both
   * at once.
   */
  getObserved(
    entityRef: string,
    options: { environment: string; window: DoraWindow },
  ): Promise<ObservedDeliveries>;

  /** What runs in each environment, by name. */
  getEnvironments(entityRef: string): Promise<EntityEnvironment[]>;

  /** The days from `from` to `to` (`YYYY-MM-DD`, UTC, both included) that have deployments, in order. */
  getDailyRollups(
    entityRef: string,
    options: { environment: string; from: string; to: string },
  ): Promise<DoraDailyRollup[]>;
}
