import { FoundBy, Timeframe } from '@waymark/plugin-waymark-common';
import { Label } from '../labels/Label';
import { readCalendarTime } from './readCalendarTime';
import { findTimeframe, FoundTime, readTimeAt } from './findTimeframe';

/** A phase's timeframe, with what it hangs on where it is relative. */
export interface PhaseTimeframe {
  timeframe: Timeframe;
  anchoredOn?: FoundTime['anchoredOn'];
  span?: FoundTime['span'];
  horizon?: FoundTime['horizon'];
}

type Candidate = FoundTime & { line: number; foundBy: FoundBy };

/**
 * The timeframe of a phase from its heading and its labels. A point in time comes before a mere duration, which is kept
 * beside it; a label that tells both days comes before the heading, which often tells but the quarter.
 *
 * @param year - the one that the headings above it tell; a quarter without a year is one of it
 */
export function phaseTimeframe(
  title: string,
  line: number,
  labels: readonly Label[],
  year?: string,
): PhaseTimeframe | undefined {
  const inHeading = findTimeframe(title);
  const candidates: Candidate[] = [
    ...(inHeading ? [{ ...inHeading, line, foundBy: 'heading' as const }] : []),
    ...joinEnds(labels.flatMap(readTimeLabel)),
  ];
  const duration = candidates.find(({ kind }) => kind === 'duration');
  const points = candidates.filter(({ kind }) => kind !== 'duration');
  const point = points.find(isSpanOfLabel) ?? points[0];
  const found = point ?? duration;
  if (!found) {
    return undefined;
  }
  const { text, foundBy } = found;
  const { start, end } = year ? inYear(found, year) : found;
  return {
    anchoredOn: found.anchoredOn,
    span: found.span,
    horizon: found.horizon,
    timeframe: {
      text,
      ...(start && { start }),
      ...(end && { end }),
      ...(point && duration && { duration: duration.text }),
      line: found.line,
      foundBy,
    },
  };
}

// "Start: 2026-01-05" and "End: 2026-01-30" are the two ends of one span.
function joinEnds(times: readonly Candidate[]): Candidate[] {
  const begin = times.find(({ start, end }) => start && start === end);
  const end = times.find(
    time => begin?.start && !time.start && time.end && time.end > begin.start,
  );
  if (!begin || !end) {
    return [...times];
  }
  const text = `${begin.text} – ${end.text}`;
  return [
    { ...begin, text, end: end.end },
    ...times.filter(time => time !== begin && time !== end),
  ];
}

// "Q1" below "2026"
function inYear(
  found: Candidate,
  year: string,
): Pick<FoundTime, 'start' | 'end'> {
  const { kind, text, start, end } = found;
  if (kind !== 'calendar' || start || end || /20\d\d/.test(text)) {
    return found;
  }
  const dated = [`${text} ${year}`, `${year} ${text}`, `${year}${text}`]
    .map(each => ({ time: readCalendarTime(each), length: each.length }))
    .find(({ time, length }) => time?.length === length)?.time;
  return dated ?? found;
}

function isSpanOfLabel({ foundBy, start, end }: Candidate): boolean {
  return (
    foundBy === 'label' &&
    start !== undefined &&
    end !== undefined &&
    start < end
  );
}

function readTimeLabel(label: Label): Candidate[] {
  if (
    label.name !== 'timeframe' &&
    label.name !== 'duration' &&
    label.name !== 'deadline'
  ) {
    return [];
  }
  const value = label.value.replace(/^[\s[(*_]+/, '');
  const time = readTimeAt(value);
  if (!time) {
    return [];
  }
  const isDue = label.name === 'deadline';
  return [
    {
      ...time,
      text: wholeIfAnnotated(label.value, time.text),
      start: isDue ? undefined : time.start,
      span: isDue ? withoutFirst(time.span) : time.span,
      horizon: isDue ? undefined : time.horizon,
      line: label.line,
      foundBy: 'label',
    },
  ];
}

function withoutFirst(span: FoundTime['span']): FoundTime['span'] {
  return span && { ...span, first: undefined };
}

// "Q2 2026 (April–June)" belongs together; "Q2 2026, if we can hire" does not.
function wholeIfAnnotated(value: string, text: string): string {
  const rest = value.slice(value.indexOf(text) + text.length).trim();
  return /^\([^)]*\)$/.test(rest) ? value : text;
}
