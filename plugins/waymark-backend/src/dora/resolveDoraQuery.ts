import { InputError } from '@backstage/errors';
import {
  assertTimeZone,
  bucketsOf,
  DoraBucketSize,
  DoraWindow,
  EntityDoraWindow,
  findLevelSet,
  parseDayOrInstant,
} from '@waymark/plugin-waymark-common';
import { DoraConfig } from './DoraConfig';

const DAY = 24 * 3_600_000;
const DEFAULT_DAYS = 30;
const MAX_YEARS = 3;
const MAX_BUCKETS = 400;

/** What is asked of an entity's deliveries, as it was written. */
export interface DoraQuery {
  from?: string;
  to?: string;
  environment?: string;
  levelSet?: string;
  bucket?: string;
  timeZone?: string;
}

/** What is asked of an entity's deliveries, complete and checked. */
export interface ResolvedDoraQuery extends DoraWindow {
  environment: string;
  levelSet: string;
  timeZone: string;
  bucket: DoraBucketSize;
}

/**
 * Fills in what a query leaves open: the 30 days up to now, of production, and buckets by the window's length.
 *
 * @throws InputError that names what is wrong, and what is allowed
 */
export function resolveDoraQuery(
  query: DoraQuery,
  options: { config: DoraConfig; now: Date },
): ResolvedDoraQuery {
  const { config, now } = options;
  const { environment = 'production', timeZone = config.timeZone } = query;
  assertTimeZone(timeZone);
  const { name: levelSet } = findLevelSet(query.levelSet ?? config.levelSet);
  const to =
    query.to === undefined
      ? now.getTime()
      : parseDayOrInstant(query.to, { name: 'to', timeZone });
  const from =
    query.from === undefined
      ? to - DEFAULT_DAYS * DAY
      : parseDayOrInstant(query.from, { name: 'from', timeZone });
  assertLength({ from, to });
  const bucket = toBucketSize(query.bucket, (to - from) / DAY);
  const { length } = bucketsOf({ from, to }, bucket, timeZone);
  if (length > MAX_BUCKETS) {
    throw new InputError(
      `The window has ${length} buckets of a ${bucket}, and at most ${MAX_BUCKETS} are given: shorten it, or take larger ones`,
    );
  }
  return { environment, from, to, levelSet, timeZone, bucket };
}

/** The window as JSON. */
export function toEntityDoraWindow(query: ResolvedDoraQuery): EntityDoraWindow {
  const { environment, from, to, levelSet, timeZone } = query;
  return {
    environment,
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
    levelSet,
    timeZone,
  };
}

function assertLength({ from, to }: DoraWindow): void {
  if (from >= to) {
    throw new InputError(
      `The window must begin before it ends: from is ${new Date(from).toISOString()}, and to is ${new Date(to).toISOString()}`,
    );
  }
  if (to - from > MAX_YEARS * 366 * DAY) {
    throw new InputError(
      `The window is longer than ${MAX_YEARS} years: shorten it, or ask for one part after the other`,
    );
  }
}

// An unknown size is refused where buckets are cut.
function toBucketSize(asked: string | undefined, days: number): DoraBucketSize {
  if (asked !== undefined) {
    return asked as DoraBucketSize;
  }
  if (days <= 31) {
    return 'day';
  }
  return days <= 190 ? 'week' : 'month';
}
