import { DateTime } from 'luxon';
import { Anchors, anchorDay, toDay } from './Anchors';
import { RelativeSpan, SpanUnit } from './CalendarTime';

/** What relative times are dated by. */
export interface Dating {
  anchors: Anchors;
  /** Units that the document counts from its launch, such as the weeks of one with a `Week -8`. */
  signedUnits: ReadonlySet<SpanUnit>;
}

/** First and last day, `YYYY-MM-DD`; what is open has only one of them. */
export interface Days {
  start?: string;
  end?: string;
}

/** The anchor that a span hangs on. */
export function anchorOf(
  { signed, unit }: RelativeSpan,
  { signedUnits }: Pick<Dating, 'signedUnits'>,
): 'GA' | 'start' {
  return signed || signedUnits.has(unit) ? 'GA' : 'start';
}

/**
 * The days of a span: `Week -8` is the seven days from `GA` − 56 days, `Week 1` without a sign the first seven of the plan.
 *
 * @returns `undefined` where its anchor has no day
 */
export function dateSpan(span: RelativeSpan, dating: Dating): Days | undefined {
  const anchor = anchorOf(span, dating);
  const day = anchorDay(dating.anchors, anchor);
  // What is counted from a beginning has no number 0: "Days 0-30" are as many as "Days 1-30".
  const isOfLaunch = anchor === 'GA';
  const offset = isOfLaunch ? 0 : 1;
  const { unit, first, last } = span;
  const start =
    day && first !== undefined
      ? toDay(after(day, isOfLaunch ? first : Math.max(0, first - 1), unit))
      : undefined;
  const end =
    day && last !== undefined
      ? toDay(after(day, last - offset + 1, unit).minus({ days: 1 }))
      : undefined;
  return start || end
    ? { ...(start && { start }), ...(end && { end }) }
    : undefined;
}

function after(day: DateTime, count: number, unit: SpanUnit): DateTime {
  return day.plus({ [unit]: count });
}
