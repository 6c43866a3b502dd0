import { DateTime } from 'luxon';
import { dayOf } from '../document/dayOf';
import { PhaseTimeframe } from './phaseTimeframe';

/** The timeframe of a phase, among those of the phases that follow each other. */
export interface FamilyTime {
  /** What the phase is part of; phases of the same follow each other. */
  family: unknown;
  time?: PhaseTimeframe;
}

/**
 * Gives days to "next 30 days" and the like, counted from the day on which the plan was last updated, which is their day 1.
 * "Next 60 days" behind "Next 30 days" is day 31 to 60: plans tell of each day once.
 *
 * @param lastUpdated - as written; horizons stay without days unless it is a single day
 * @returns the timeframes, in the same order
 */
export function dateHorizons(
  times: readonly FamilyTime[],
  lastUpdated: string | undefined,
): (PhaseTimeframe | undefined)[] {
  const day = lastUpdated && dayOf(lastUpdated);
  const first = day ? DateTime.fromISO(day, { zone: 'utc' }) : undefined;
  const lastDays = new Map<unknown, DateTime>();
  return times.map(({ family, time }) => {
    if (!first || !time?.horizon) {
      return time;
    }
    const { count, unit } = time.horizon;
    const last = first.plus({ [unit]: count }).minus({ days: 1 });
    const before = lastDays.get(family);
    lastDays.set(family, last);
    const start = before && before < last ? before.plus({ days: 1 }) : first;
    const days = { start: start.toISODate(), end: last.toISODate() };
    return days.start && days.end && start <= last
      ? {
          timeframe: {
            ...time.timeframe,
            start: days.start,
            end: days.end,
          },
        }
      : time;
  });
}
