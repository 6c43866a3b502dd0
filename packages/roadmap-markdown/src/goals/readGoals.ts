import { List, ListItem } from 'mdast';
import { Goal, WorkItem } from '@waymark/plugin-waymark-common';
import { readList } from '../items/readList';
import { readBlockLabels } from '../labels/readBlockLabels';
import { readLabel } from '../labels/readLabel';
import { readLabelLines } from '../labels/readLabelLines';
import { classifySection } from '../outline/classifySection';
import { ContextualBlock } from '../outline/ContextualBlock';
import { DocumentReading } from '../outline/DocumentReading';
import { EmojiStatuses } from '../status/emojiStatus';
import { peelTrailingEmoji } from '../syntax/emoji';

/** The goals of each phase, by its id: lists below a heading or label of goals, and lines such as `**Goal**: …`. */
export function readGoals({
  blocks,
  claims,
  phases,
  legend,
}: DocumentReading): ReadonlyMap<string, Goal[]> {
  const goals = new Map<string, Goal[]>();
  for (const block of blocks) {
    const phase = phases.idOf(block.phase);
    if (!phase || claims.has(block)) {
      continue;
    }
    const { own, isWhole } = readBlock(block, legend);
    const before = goals.get(phase);
    if (before) {
      own.forEach(goal => before.push(goal));
    } else if (own.length) {
      goals.set(phase, own);
    }
    if (isWhole) {
      claims.take(block);
    }
  }
  return goals;
}

function readBlock(
  { block, section, headings }: ContextualBlock,
  legend: EmojiStatuses,
): { own: Goal[]; isWhole: boolean } {
  if (block.type === 'list' && section?.name === 'goals') {
    // A box makes a goal a task: it counts in the progress.
    const own = block.children.some(
      ({ checked }) => typeof checked === 'boolean',
    )
      ? []
      : readList(block, legend).items.map(toGoal);
    return { own, isWhole: own.length > 0 };
  }
  if (headings.length) {
    return { own: [], isWhole: false };
  }
  const { labels, hasMore } = readBlockLabels(block);
  const named = labels.filter(
    ({ text, value }) => value && classifySection(text)?.name === 'goals',
  );
  const own = named.map(({ wholeValue: text, line }) => ({
    text,
    line,
    foundBy: 'label' as const,
  }));
  const below = block.type === 'list' ? goalsBelowLabels(block, legend) : [];
  return {
    own: [...own, ...below],
    isWhole: own.length > 0 && !hasMore && named.length === labels.length,
  };
}

// "- **Goals**:" with a list of its own
function goalsBelowLabels(list: List, legend: EmojiStatuses): Goal[] {
  return list.children
    .filter(isGoalsLabel)
    .flatMap(({ children }) => children)
    .flatMap(child =>
      child.type === 'list' ? readList(child, legend).items.map(toGoal) : [],
    );
}

function isGoalsLabel({ checked, children: [first] }: ListItem): boolean {
  const line =
    first?.type === 'paragraph' && typeof checked !== 'boolean'
      ? readLabelLines(first)[0]
      : undefined;
  const label = line && readLabel(line);
  return (
    label !== undefined &&
    label.value === '' &&
    classifySection(label.text)?.name === 'goals'
  );
}

// What marks the state is no part of the goal.
function toGoal({ text, state, line, foundBy }: WorkItem): Goal {
  return state === 'unknown'
    ? { text, line, foundBy }
    : { text: peelTrailingEmoji(text).rest, state, line, foundBy };
}
