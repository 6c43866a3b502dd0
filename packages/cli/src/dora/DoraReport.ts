import {
  DoraOptions,
  DoraResults,
  ObservationOptions,
  ObservedDeliveries,
} from '@waymark/plugin-waymark-common';

/** What was asked, with nothing left to a default. */
export type DoraQuestion = Required<DoraOptions & ObservationOptions>;

/** What was asked, what was observed, and the figures of it. */
export interface DoraReport {
  question: DoraQuestion;
  observed: ObservedDeliveries;
  results: DoraResults;
  /** What a reader should know of where the events came from. */
  notes: string[];
}
