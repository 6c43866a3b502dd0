import { IANAZone } from 'luxon';
import { WindowContent } from './window';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * How many calendar days of the time zone hold at least one successful deployment.
 */
export function countDistinctDays(
  { deployments }: WindowContent,
  timeZone: string,
): number {
  // The offset alone tells the day: full calendar arithmetic for each deployment would cost more than all metrics.
  const zone = IANAZone.create(timeZone);
  const days = new Set<number>();
  for (const { deployment } of deployments) {
    const { status, finishedAt } = deployment;
    if (status === 'success') {
      const local = finishedAt + zone.offset(finishedAt) * MINUTE;
      days.add(Math.floor(local / DAY));
    }
  }
  return days.size;
}
