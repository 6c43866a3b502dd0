import { List, ListItem } from 'mdast';
import { Decision } from '@waymark/plugin-waymark-common';
import { wholeStatusPhrase } from '../status/statusPhrase';
import { readInlineLines } from '../syntax/readInlineLines';
import { normalisePhrase } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';
import { rationaleOf, readLeadingChoice } from './readChoice';
import { segmentsAfter } from './segmentsAfter';

const ARROW = /\s(?:→|⇒|➜|->|=>)\s/gu;
const NUMBER = /^(?:\[[ xX~/-]\]\s+)?(?:\d+(?:\.\d+)+[.):]?\s+)?/;

// Items are short; a choice far behind is part of a text.
const MAXIMUM_LENGTH = 1000;

/**
 * The items of a list that were settled with a choice in bold: `Choose a release tool → **release-please** (it is simple)`. What is
 * not bold behind the arrow is evidence, and "Skipped" is a state.
 */
export function readSettledItems(list: List): Decision[] {
  const decisions: Decision[] = [];
  const pending: ListItem[] = [...list.children].reverse();
  for (let item = pending.pop(); item; item = pending.pop()) {
    const decision = readSettledItem(item);
    if (decision) {
      decisions.push(decision);
    }
    for (const child of [...item.children].reverse()) {
      if (child.type === 'list') {
        [...child.children].reverse().forEach(each => pending.push(each));
      }
    }
  }
  return decisions;
}

function readSettledItem({
  children: [first],
  position,
}: ListItem): Decision | undefined {
  const line =
    first?.type === 'paragraph' ? readInlineLines(first)[0] : undefined;
  const joined = line?.segments.map(({ text }) => text).join('') ?? '';
  const arrow = [...joined.slice(0, MAXIMUM_LENGTH).matchAll(ARROW)].at(-1);
  const choice =
    line &&
    arrow &&
    readLeadingChoice(
      segmentsAfter(line.segments, arrow.index + arrow[0].length),
    );
  if (!arrow || !choice || isState(choice.outcome)) {
    return undefined;
  }
  const { outcome, rest } = choice;
  const rationale = rationaleOf(rest);
  if (!rationale && /[^\s.,;!]/.test(rest)) {
    return undefined;
  }
  return {
    text: joined.slice(0, arrow.index).trim().replace(NUMBER, ''),
    outcome,
    ...(rationale && { rationale }),
    line: position?.start.line ?? 1,
    foundBy: 'bullet',
  };
}

function isState(outcome: string): boolean {
  const words = normalisePhrase(outcome);
  return (
    wholeStatusPhrase(outcome) !== undefined ||
    vocabulary.skipped.includes(words) ||
    vocabulary.dropped.includes(words)
  );
}
