import { WorkItem } from '@waymark/plugin-waymark-common';
import { ContextualBlock } from '../outline/ContextualBlock';
import { isBesidePlan, isNotWork } from '../outline/sectionRules';
import { peelLeadingEmoji } from '../syntax/emoji';
import { describe } from './describe';
import { necessityOf } from './necessityOf';

/** The items of one list, and where it stands. */
export interface ContextualList {
  items: WorkItem[];
  context: ContextualBlock;
}

const REMARK = /^[\p{L}\s]{1,24}[:：]/u;

/**
 * The lists of a phase that hold work, with their work items alone. Boxes are, but for those beside the plan such as risks; emoji are unless their section is about something else.
 * Plain bullets are work only in a phase that has nothing better, where no heading or label says that they are something
 * else.
 */
export function selectWorkItems(
  lists: readonly ContextualList[],
): ContextualList[] {
  const relevant = lists.filter(
    ({ context }) => !isBesidePlan(context.section),
  );
  const known = relevant.map(selectKnown);
  const hasKnown = known.some(list => list?.items.some(isMarked));
  return relevant.flatMap((list, at) => {
    const selected = known[at] ?? (hasKnown ? undefined : selectPlain(list));
    return selected ? [selected] : [];
  });
}

/** The items of a list that tells the state of some of them. */
export function selectKnown({
  items,
  context,
}: ContextualList): ContextualList | undefined {
  return inContext(knownOf({ items, context }), context);
}

/** The items of a list that tells of no state, unless a heading or label says that they are something else. */
export function selectPlain({
  items,
  context,
}: ContextualList): ContextualList | undefined {
  return inContext(plainOf({ items, context }), context);
}

function inContext(
  items: readonly WorkItem[],
  context: ContextualBlock,
): ContextualList | undefined {
  return items.length
    ? { items: items.map(item => withContext(item, context)), context }
    : undefined;
}

// A bullet that says "(done)" is no list of tasks yet.
function isMarked(item: WorkItem): boolean {
  return (
    (item.state !== 'unknown' && item.foundBy !== 'label') ||
    (item.children?.some(isMarked) ?? false)
  );
}

function knownOf({ items, context }: ContextualList): WorkItem[] {
  const known = new Set(items.filter(item => isKnown(item, context)));
  if (!known.size) {
    return [];
  }
  // A plain bullet among boxes is work of unknown state, unless it is a remark on the one before, such as "Verify: …".
  const tasks: WorkItem[] = [];
  for (const item of items) {
    const before = tasks.at(-1);
    if (known.has(item) || !isRemark(item)) {
      tasks.push(withDescription(item, context));
    } else if (before) {
      const description = describe([item], before.description);
      tasks[tasks.length - 1] = {
        ...before,
        ...(description && { description }),
      };
    }
  }
  return tasks;
}

function isRemark({ text, foundBy, number }: WorkItem): boolean {
  return foundBy === 'bullet' && !number && REMARK.test(text);
}

function isKnown(item: WorkItem, context: ContextualBlock): boolean {
  const isBoxed = item.state !== 'unknown' && item.foundBy === 'checkbox';
  const isTold = item.state !== 'unknown' && !isNotWork(context.section);
  return (
    isBoxed ||
    isTold ||
    (item.children?.some(child => isKnown(child, context)) ?? false)
  );
}

// Plain bullets below a box describe it; they are no parts of it that could be open or done.
function withDescription(item: WorkItem, context: ContextualBlock): WorkItem {
  const { children = [], ...own } = item;
  const known = new Set(children.filter(child => isKnown(child, context)));
  const description = describe(
    children.filter(child => !known.has(child)),
    own.description,
  );
  return {
    ...own,
    ...(description && { description }),
    ...(known.size && {
      children: [...known].map(child => withDescription(child, context)),
    }),
  };
}

function plainOf({ items, context }: ContextualList): WorkItem[] {
  const isUnknown = context.introduction && !context.introduction.section;
  return isNotWork(context.section) || isUnknown ? [] : items;
}

function withContext(item: WorkItem, context: ContextualBlock): WorkItem {
  return { ...item, ...groupOf(context) };
}

/** What the place of a list says of its items. */
export function groupOf({
  headings,
  introduction,
  optional,
}: ContextualBlock): Pick<WorkItem, 'group' | 'necessity' | 'optional'> {
  const isNamed = introduction && !introduction.section;
  const above = isNamed ? [...headings, introduction] : headings;
  const group = above.map(({ title }) =>
    peelLeadingEmoji(title).rest.replace(/\s*[:：]$/, ''),
  );
  const all = introduction ? [...headings, introduction] : headings;
  const necessity = necessityOf(all.map(({ title }) => title).reverse());
  return {
    ...(group.length && { group }),
    ...(necessity && { necessity }),
    ...((optional || necessity === 'could') && { optional: true }),
  };
}
