import {
  Checkpoint,
  ColumnTarget,
  Metric,
  Schedule,
  ScheduleEntry,
} from '@waymark/plugin-waymark-common';
import { UnanchoredTime } from '../warnings/unanchoredWarnings';
import { anchorDay, anchorName, Anchors, toDay } from './Anchors';
import { anchorOf, dateSpan, Dating } from './dateSpan';
import { readRelativeTime } from './readRelativeTime';

/** What hangs on an anchor by a number of days. */
interface Anchored {
  anchor?: string;
  offsetDays?: number;
  date?: string;
}

/** Gives checkpoints their day: so many days from the anchor that they name. */
export function dateCheckpoints(
  checkpoints: readonly Checkpoint[],
  anchors: Anchors,
): { checkpoints: Checkpoint[]; unanchored: UnanchoredTime[] } {
  return {
    checkpoints: checkpoints.map(checkpoint =>
      withDate(checkpoint, anchoredDay(checkpoint, anchors)),
    ),
    unanchored: checkpoints.flatMap(({ title, line, ...anchored }) =>
      unanchoredOf({ text: title, line }, anchored, anchors),
    ),
  };
}

/**
 * Gives the rows of schedules their day, that of a week being its first. "Day 1" may be the first of a launch week as well
 * as of the plan, and gets none.
 */
export function dateSchedules(
  schedules: readonly Schedule[],
  dating: Dating,
): { schedules: Schedule[]; unanchored: UnanchoredTime[] } {
  const { anchors } = dating;
  return {
    schedules: schedules.map(schedule => ({
      ...schedule,
      entries: schedule.entries.map(entry =>
        withDate(
          entry,
          anchoredDay(entry, anchors) ?? firstDayOfPlanWeek(entry, dating),
        ),
      ),
    })),
    unanchored: schedules.flatMap(({ entries }) =>
      entries.flatMap(({ when, line, ...anchored }) =>
        unanchoredOf({ text: when, line }, anchored, anchors),
      ),
    ),
  };
}

/** Gives the targets that tables state for a time, such as `Week +2`, the days of that time. */
export function dateMetrics(
  metrics: readonly Metric[],
  dating: Dating,
): Metric[] {
  return metrics.map(metric =>
    metric.targets
      ? {
          ...metric,
          targets: metric.targets.map(target => dateTarget(target, dating)),
        }
      : metric,
  );
}

function withDate<Thing extends Anchored>(
  thing: Thing,
  date: string | undefined,
): Thing {
  return date && !thing.date ? { ...thing, date } : thing;
}

function anchoredDay(
  { anchor, offsetDays }: Anchored,
  anchors: Anchors,
): string | undefined {
  return anchor === undefined || offsetDays === undefined
    ? undefined
    : toDay(anchorDay(anchors, anchor)?.plus({ days: offsetDays }));
}

function unanchoredOf(
  place: Pick<UnanchoredTime, 'text' | 'line'>,
  { anchor, offsetDays, date }: Anchored,
  anchors: Anchors,
): UnanchoredTime[] {
  const isDated =
    date !== undefined || anchor === undefined || offsetDays === undefined;
  return isDated || anchorDay(anchors, anchor)
    ? []
    : [{ ...place, missingAnchor: anchorName(anchor) }];
}

function firstDayOfPlanWeek(
  { when, anchor }: ScheduleEntry,
  dating: Dating,
): string | undefined {
  const span = anchor === undefined ? readRelativeTime(when)?.span : undefined;
  const isDayOfAnything =
    span?.unit === 'days' && anchorOf(span, dating) === 'start';
  return span && !isDayOfAnything ? dateSpan(span, dating)?.start : undefined;
}

function dateTarget(target: ColumnTarget, dating: Dating): ColumnTarget {
  const span =
    target.start || target.end
      ? undefined
      : readRelativeTime(target.column)?.span;
  const days = span && dateSpan(span, dating);
  return days ? { ...target, ...days } : target;
}
