import { List, ListItem, Paragraph } from 'mdast';
import {
  Criterion,
  CriterionKind,
  WorkItem,
} from '@waymark/plugin-waymark-common';
import { toCriterion } from '../criteria/toCriterion';
import { readLabel } from '../labels/readLabel';
import { classifySection } from '../outline/classifySection';
import { EmojiStatuses } from '../status/emojiStatus';
import { InlineLine } from '../syntax/InlineLine';
import { readInlineLines } from '../syntax/readInlineLines';
import { readItem } from './readItem';

/** A list of a phase as work items, plain bullets included. */
export interface ReadList {
  items: WorkItem[];
  /** Labels of the phase that Markdown made part of an item. */
  trailingLabels: InlineLine[];
  /** Criteria that stand within items, below a label of their own, and entries below such a label at the end of the one before. */
  criteria: Criterion[];
  /** What a label at the end of the last item, right above what follows, says of it. */
  openLabel?: InlineLine;
}

/** Reads a list with all that is nested in it. */
export function readList(list: List, legend: EmojiStatuses): ReadList {
  const read: ReadList = { items: [], trailingLabels: [], criteria: [] };
  let gluedKind: CriterionKind | undefined;
  for (const [at, node] of list.children.entries()) {
    const { item: own, trailingLabels } = readItem(node, legend);
    const item = list.ordered
      ? { number: String((list.start ?? 1) + at), ...own }
      : own;
    const children: WorkItem[] = [];
    trailingLabels.forEach(label => read.trailingLabels.push(label));
    read.openLabel = trailingLabels.at(-1);
    for (const { nested, kind } of nestedLists(node)) {
      const below = readList(nested, legend);
      below.trailingLabels.forEach(label => read.trailingLabels.push(label));
      below.criteria.forEach(criterion => read.criteria.push(criterion));
      for (const child of below.items) {
        if (kind) {
          read.criteria.push(toCriterion(child, kind));
        } else {
          children.push(child);
        }
      }
      read.openLabel = below.openLabel;
    }
    const whole = children.length ? { ...item, children } : item;
    if (gluedKind) {
      read.criteria.push(toCriterion(whole, gluedKind));
    } else {
      read.items.push(whole);
    }
    if (read.openLabel) {
      gluedKind = kindOfLabel(read.openLabel);
    }
  }
  return read;
}

/** The lists of an item, each with what a label right above it makes its entries. */
function nestedLists(node: ListItem): { nested: List; kind?: CriterionKind }[] {
  const lists: { nested: List; kind?: CriterionKind }[] = [];
  let kind: CriterionKind | undefined;
  for (const child of node.children) {
    if (child.type === 'paragraph') {
      kind = introducedKind(child);
    } else if (child.type === 'list') {
      lists.push({ nested: child, kind });
      kind = undefined;
    }
  }
  return lists;
}

// "Acceptance criteria:" on the last line before a list
function introducedKind(paragraph: Paragraph): CriterionKind | undefined {
  const last = readInlineLines(paragraph).at(-1);
  return last && kindOfLabel(last);
}

function kindOfLabel(line: InlineLine): CriterionKind | undefined {
  const label = readLabel(line);
  const section = label?.value === '' ? classifySection(label.text) : undefined;
  return section?.name === 'criteria' ? section.kind : undefined;
}
