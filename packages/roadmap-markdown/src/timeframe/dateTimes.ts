import { dayOf } from '../document/dayOf';
import { SpanUnit } from './CalendarTime';
import { Anchors } from './Anchors';
import { dateHorizons, FamilyTime } from './dateHorizons';
import { anchorOf, dateSpan, Dating } from './dateSpan';
import { PhaseTimeframe } from './phaseTimeframe';
import { readRelativeTime } from './readRelativeTime';

/** What the timeframes of phases are dated by. */
export interface TimesSources {
  anchors: Anchors;
  /** As written. */
  lastUpdated?: string;
  /** Times that stand elsewhere in the document: they tell what its weeks are counted from. */
  otherTimes?: readonly string[];
}

/** The timeframe of a phase, and the anchor whose day it lacks. */
export interface DatedTime extends PhaseTimeframe {
  missingAnchor?: string;
}

/** Gives days to the relative timeframes of phases, in their order. What lacks its anchor keeps no days. */
export function dateTimes(
  times: readonly FamilyTime[],
  { anchors, lastUpdated, otherTimes = [] }: TimesSources,
): (DatedTime | undefined)[] {
  const dating: Dating = {
    anchors,
    signedUnits: signedUnitsOf([
      ...times.map(({ time }) => time?.span),
      ...otherTimes.map(text => readRelativeTime(text)?.span),
    ]),
  };
  const updatedOn = lastUpdated && dayOf(lastUpdated);
  const horizonDating: Dating = updatedOn
    ? { ...dating, anchors: { start: updatedOn, ...anchors } }
    : dating;
  return dateHorizons(times, anchors.start ?? lastUpdated).map(
    time =>
      time &&
      dateTime(time, isHorizonOfDays(time.span) ? horizonDating : dating),
  );
}

// "Days 31-60" of a plan, which may tell no other start than its last update, as for "next 60 days".
function isHorizonOfDays(span: PhaseTimeframe['span']): boolean {
  return (
    span?.unit === 'days' &&
    span.first !== undefined &&
    span.last !== undefined &&
    span.last > span.first
  );
}

/** The units that a document counts from 0 on both sides of its launch. */
export function signedUnitsOf(
  spans: readonly PhaseTimeframe['span'][],
): ReadonlySet<SpanUnit> {
  return new Set(spans.filter(span => span?.signed).map(span => span!.unit));
}

function dateTime(time: PhaseTimeframe, dating: Dating): DatedTime {
  const { timeframe, anchoredOn, span } = time;
  if (!anchoredOn) {
    return time;
  }
  const days = span && dateSpan(span, dating);
  if (days) {
    const { text, duration, line, foundBy } = timeframe;
    return {
      timeframe: {
        text,
        ...days,
        ...(duration && { duration }),
        line,
        foundBy,
      },
    };
  }
  const fallback = anchoredOn === 'launch' ? 'GA' : 'start';
  const missingAnchor = span ? anchorOf(span, dating) : fallback;
  // A text too vague to tell its days gets none by an anchor either.
  return Object.hasOwn(dating.anchors, missingAnchor)
    ? time
    : { ...time, missingAnchor };
}
