import { Origin } from './Origin';

/**
 * Something that goes on during a phase, by whom and for how long. It has no state, and counts in no progress.
 *
 * @public
 */
export interface Activity extends Origin {
  text: string;
  owners: string[];
  /** As written, such as `3 days` or `Ongoing`. */
  duration?: string;
}
