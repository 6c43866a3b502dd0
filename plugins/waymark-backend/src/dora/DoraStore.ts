import {
  DoraDailyRollup,
  DoraEvents,
  DoraWindow,
  ObservedDeliveries,
} from '@waymark/plugin-waymark-common';

/** What is known of the entities' deliveries, and what was observed of it. */
export interface DoraStore {
  /**
   * Takes events of entities in, by entity ref, and brings what is observed up to date, at once or not at all. Of two
   * events with the same id, sha or number the later one given wins: the same given twice is stored once. Only what an
   * event changes is written. All that is known of the entities is in memory meanwhile: some hundred of them at a time.
   *
   * @throws NotFoundError where an entity is not registered; then nothing is stored
   */
  give(eventsByEntity: ReadonlyMap<string, DoraEvents>): Promise<void>;

  /** Observes some hundred entities at most anew from all their events, as after a change of the definitions. */
  recompute(entityRefs: readonly string[]): Promise<void>;

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

  /** The days from `from` to `to` (`YYYY-MM-DD`, UTC, both included) that have deployments, in order. */
  getDailyRollups(
    entityRef: string,
    options: { environment: string; from: string; to: string },
  ): Promise<DoraDailyRollup[]>;
}
