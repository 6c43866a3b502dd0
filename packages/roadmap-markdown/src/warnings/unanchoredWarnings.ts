import { Finding } from '@waymark/plugin-waymark-common';

/** A relative time that has no days, as it stands in the document. */
export interface UnanchoredTime {
  text: string;
  line: number;
  /** The anchor whose day is not given. */
  missingAnchor: string;
}

/** One warning for each anchor that the document's relative times lack. */
export function unanchoredWarnings(
  times: readonly UnanchoredTime[],
): Finding[] {
  const byAnchor = new Map<string, UnanchoredTime[]>();
  for (const time of [...times].sort((a, b) => a.line - b.line)) {
    const sameAnchor = byAnchor.get(time.missingAnchor);
    if (sameAnchor) {
      sameAnchor.push(time);
    } else {
      byAnchor.set(time.missingAnchor, [time]);
    }
  }
  return [...byAnchor].map(([anchor, [first, ...others]]) => ({
    kind: 'unanchored-relative-time',
    line: first.line,
    message: others.length
      ? `“${first.text}” and ${others.length} more ${others.length === 1 ? 'time' : 'times'} are relative to ${anchor}, whose day is not given, and have no days.`
      : `“${first.text}” is relative to ${anchor}, whose day is not given, and has no days.`,
    remedy: `Give its day in the annotation waymark/anchors, such as ${anchor}=2026-12-01, or write the dates.`,
  }));
}
