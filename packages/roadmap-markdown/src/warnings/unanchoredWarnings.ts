import { Finding } from '@waymark/plugin-waymark-common';
import { RelativeTime } from '../timeframe/CalendarTime';

/** A relative time as it stands in the document. */
export interface UnanchoredTime {
  text: string;
  line: number;
  anchoredOn: RelativeTime['anchoredOn'];
}

const REMEDIES: Readonly<Record<RelativeTime['anchoredOn'], string>> = {
  week: 'Write the dates.',
  launch: 'Write the dates.',
  start: 'Write the dates, or a “Last updated” day.',
};

/** One warning for each remedy that the document's relative times need. */
export function unanchoredWarnings(
  times: readonly UnanchoredTime[],
): Finding[] {
  const byRemedy = new Map<string, UnanchoredTime[]>();
  for (const time of times) {
    const remedy = REMEDIES[time.anchoredOn];
    const sameRemedy = byRemedy.get(remedy);
    if (sameRemedy) {
      sameRemedy.push(time);
    } else {
      byRemedy.set(remedy, [time]);
    }
  }
  return [...byRemedy].map(([remedy, [first, ...others]]) => ({
    kind: 'unanchored-relative-time',
    line: first.line,
    message: others.length
      ? `“${first.text}” and ${others.length} more ${others.length === 1 ? 'time' : 'times'} are relative to a date that is not given, and have no days.`
      : `“${first.text}” is relative to a date that is not given, and has no days.`,
    remedy,
  }));
}
