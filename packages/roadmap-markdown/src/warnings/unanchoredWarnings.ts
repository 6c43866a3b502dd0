import { Finding } from '@waymark/plugin-waymark-common';
import { RelativeTime } from '../timeframe/CalendarTime';

/** A relative time as it stands in the document. */
export interface UnanchoredTime {
  text: string;
  line: number;
  anchoredOn: RelativeTime['anchoredOn'];
}

const ANCHORS: Readonly<Record<RelativeTime['anchoredOn'], string>> = {
  week: 'GA',
  launch: 'GA',
  start: 'start',
};

/** One warning for each anchor that the document's relative times lack. */
export function unanchoredWarnings(
  times: readonly UnanchoredTime[],
): Finding[] {
  const byAnchor = new Map<string, UnanchoredTime[]>();
  for (const time of times) {
    const anchor = ANCHORS[time.anchoredOn];
    byAnchor.set(anchor, [...(byAnchor.get(anchor) ?? []), time]);
  }
  return [...byAnchor].map(([anchor, [first, ...others]]) => ({
    kind: 'unanchored-relative-time',
    line: first.line,
    message: others.length
      ? `“${first.text}” and ${others.length} more ${others.length === 1 ? 'time' : 'times'} are relative to a date that is not given, and have no days.`
      : `“${first.text}” is relative to a date that is not given, and has no days.`,
    remedy: `Write the dates into the document, or name the day of “${anchor}” in its anchors.`,
  }));
}
