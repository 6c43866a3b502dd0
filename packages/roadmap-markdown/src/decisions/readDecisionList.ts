import { List, ListItem } from 'mdast';
import { Decision } from '@waymark/plugin-waymark-common';
import { readInlineLines } from '../syntax/readInlineLines';
import { readCalendarTime } from '../timeframe/readCalendarTime';
import { rationaleOf, readLeadingChoice } from './readChoice';
import { segmentsAfter } from './segmentsAfter';

const OPENING = /^\[?/;
const AFTER_DATE = /^\]?\s*(?:[:：—–|]|-\s)\s*/;
const BEFORE_BECAUSE = 2000;

/** The entries of a decision log that is a list: `- **2026-01-03**: Use X because Y`. */
export function readDecisionList(list: List): Decision[] {
  return list.children
    .map(readEntry)
    .filter(decision => decision !== undefined);
}

function readEntry({
  children: [first],
  position,
}: ListItem): Decision | undefined {
  const lines = first?.type === 'paragraph' ? readInlineLines(first) : [];
  const written = lines.map(({ text }) => text).join(' ');
  if (!written) {
    return undefined;
  }
  const segments = lines.flatMap((line, at) =>
    at
      ? [{ text: ' ', strong: false, struck: false }, ...line.segments]
      : line.segments,
  );
  const { date, length } = leadingDate(written);
  const text = written.slice(length);
  const choice = readLeadingChoice(segmentsAfter(segments, length));
  const rest = choice?.rest ?? text;
  // "**Storage**: one table per bed" names the question in bold.
  const isQuestion =
    /^\s*[:：—–-]/.test(rest) || /[:：]$/.test(choice?.outcome ?? '');
  const rationale = rationaleOf(rest.slice(0, BEFORE_BECAUSE));
  return {
    text,
    ...(choice && !isQuestion && { outcome: choice.outcome }),
    ...(rationale && { rationale }),
    ...(date && { date }),
    line: position?.start.line ?? 1,
    foundBy: 'bullet',
  };
}

function leadingDate(text: string): { date?: string; length: number } {
  const opening = OPENING.exec(text)?.[0].length ?? 0;
  const time = readCalendarTime(text.slice(opening));
  const end = opening + (time?.length ?? 0);
  const after = AFTER_DATE.exec(text.slice(end));
  return time && after
    ? {
        date: text.slice(opening, end).trim(),
        length: end + after[0].length,
      }
    : { length: 0 };
}
