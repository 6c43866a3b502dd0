import { List, ListItem } from 'mdast';
import { WorkItem } from '@waymark/plugin-waymark-common';
import { EmojiStatuses } from '../status/emojiStatus';
import { InlineLine } from '../syntax/InlineLine';
import { readItem } from './readItem';

/** A list of a phase as work items, plain bullets included. */
export interface ReadList {
  items: WorkItem[];
  /** Labels of the phase that Markdown made part of an item. */
  trailingLabels: InlineLine[];
}

/** Reads a list with all that is nested in it. */
export function readList(list: List, legend: EmojiStatuses): ReadList {
  const trailingLabels: InlineLine[] = [];
  const items = list.children.map(node => {
    const { item, trailingLabels: labels } = readItem(node, legend);
    trailingLabels.push(...labels);
    const nested = nestedLists(node).map(child => readList(child, legend));
    trailingLabels.push(...nested.flatMap(child => child.trailingLabels));
    const children = nested.flatMap(child => child.items);
    return children.length ? { ...item, children } : item;
  });
  return { items, trailingLabels };
}

function nestedLists(node: ListItem): List[] {
  return node.children.filter(child => child.type === 'list');
}
