import { WorkItem } from '@waymark/plugin-waymark-common';
import { ListContext } from './ListContext';

/** The items of one list, and what stands above it. */
export interface ContextualList {
  items: WorkItem[];
  context: ListContext;
}

const REMARK = /^[\p{L}\s]{1,24}[:：]/u;

/**
 * The work items of a phase out of its lists. Boxes are, but for those beside the plan such as risks; emoji are unless their section is about something else.
 * Plain bullets are work only in a phase that has nothing better, where no heading or label says that they are something
 * else.
 */
export function selectWorkItems(lists: readonly ContextualList[]): WorkItem[] {
  const relevant = lists.filter(
    ({ context: { section } }) =>
      section?.name !== 'criteria' &&
      section?.name !== 'metrics' &&
      section?.name !== 'aside',
  );
  const hasKnown = relevant.some(list => knownOf(list).length > 0);
  return relevant.flatMap(list => {
    const items = hasKnown ? knownOf(list) : plainOf(list);
    return items.map(item => withContext(item, list.context));
  });
}

function knownOf({ items, context }: ContextualList): WorkItem[] {
  const known = new Set(items.filter(item => isKnown(item, context)));
  if (!known.size) {
    return [];
  }
  // A plain bullet among boxes is work of unknown state, unless it is a remark such as "Verify: …".
  return items
    .filter(item => known.has(item) || !REMARK.test(item.text))
    .map(item => withoutDetails(item, context));
}

function isKnown(item: WorkItem, context: ListContext): boolean {
  const isNamed = item.state !== 'unknown' && item.foundBy === 'checkbox';
  const isMarked =
    item.state !== 'unknown' && context.section?.name !== 'notWork';
  return (
    isNamed ||
    isMarked ||
    (item.children?.some(child => isKnown(child, context)) ?? false)
  );
}

// Plain bullets below a box describe it; they are no parts of it that could be open or done.
function withoutDetails(item: WorkItem, context: ListContext): WorkItem {
  const { children, ...own } = item;
  const known = children
    ?.filter(child => isKnown(child, context))
    .map(child => withoutDetails(child, context));
  return known?.length ? { ...own, children: known } : own;
}

function plainOf({ items, context }: ContextualList): WorkItem[] {
  return context.section?.name === 'notWork' || context.underUnknownLabel
    ? []
    : items;
}

function withContext(item: WorkItem, context: ListContext): WorkItem {
  return {
    ...item,
    ...(context.group.length && { group: context.group }),
    ...(context.optional && { optional: true }),
  };
}
