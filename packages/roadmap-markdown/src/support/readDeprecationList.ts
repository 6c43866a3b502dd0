import { List, ListItem } from 'mdast';
import { SupportWindow } from '@waymark/plugin-waymark-common';
import { peelLeadingEmoji } from '../syntax/emoji';
import { plainText } from '../syntax/readInlineLines';
import { isUndecided } from '../tables/readTable';
import { readTimeAt } from '../timeframe/findTimeframe';
import { lastDayOf } from './lastDay';

const SEPARATORS = [': ', '：', ' — ', ' – ', ' → ', ' -> '];

/** What is deprecated or happens on the way to it, one by item: `- v3 end of support: May 2027`, `- May 2027: v3 ends`. */
export function readDeprecationList(list: List): SupportWindow[] {
  // A box makes it a task.
  return list.children.some(({ checked }) => typeof checked === 'boolean')
    ? []
    : list.children.flatMap(readItem);
}

function readItem({ children: [first] }: ListItem): SupportWindow[] {
  const text =
    first?.type === 'paragraph' ? peelLeadingEmoji(plainText(first)).rest : '';
  if (!text) {
    return [];
  }
  const { subject, until } = splitTime(text);
  const untilDate = until && lastDayOf(until);
  return [
    {
      subject,
      kind: 'deprecation',
      ...(until && !isUndecided(until) && { until }),
      ...(untilDate && { untilDate }),
      line: first?.position?.start.line ?? 1,
      foundBy: 'bullet',
    },
  ];
}

// What stands first is a time as a whole, or the subject.
function splitTime(text: string): { subject: string; until?: string } {
  const [at, separator] = SEPARATORS.map(
    each => [text.indexOf(each), each] as const,
  )
    .filter(([index]) => index > 0)
    .sort(([a], [b]) => a - b)[0] ?? [-1, ''];
  if (at < 0) {
    return { subject: text };
  }
  const before = text.slice(0, at).trim();
  const after = text.slice(at + separator.length).trim();
  return isTime(before)
    ? { subject: after, until: before }
    : { subject: before, until: after };
}

function isTime(text: string): boolean {
  return readTimeAt(text)?.text.length === text.length;
}
