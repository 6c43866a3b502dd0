import { Origin } from './Origin';

/**
 * When a phase takes place.
 *
 * @public
 */
export interface Timeframe extends Origin {
  /** As written, such as `Week -8 to Week -6` or `3-4 months`. */
  text: string;
  /** First day, `YYYY-MM-DD`; absent where the text gives none. */
  start?: string;
  /** Last day, `YYYY-MM-DD`, inclusive. */
  end?: string;
  /** How long it takes, as written, where that stands beside a point in time. */
  duration?: string;
}
