import { Origin } from './Origin';

/**
 * One row of a schedule.
 *
 * @public
 */
export interface ScheduleEntry extends Origin {
  /** When, as written: `06:00`, `L+2`, `Week -4`. */
  when: string;
  /** What happens; of several columns, with their heads: `Product: Beta kickoff`. */
  text: string;
  owners?: string[];
  /** Share of traffic or users to which a feature flag is opened then, 0 to 100. */
  rolloutPercent?: number;
  /** The anchor that its day hangs on, such as `GA`. */
  anchor?: string;
  /** Days after the anchor, negative before it; of a week, its first day. */
  offsetDays?: number;
  /** `YYYY-MM-DD`; absent where nothing tells the day. */
  date?: string;
}

/**
 * Timed rows: the hours of a launch day, the days of a launch week, the weeks before it.
 *
 * @public
 */
export interface Schedule extends Origin {
  title?: string;
  /** The zone of its times, as written: `PT`. */
  timeZone?: string;
  entries: ScheduleEntry[];
  /** Id of the phase that it stands in. */
  phase?: string;
}
