import { Table } from 'mdast';
import { Criterion, WorkItem } from '@waymark/plugin-waymark-common';
import { toCriterion } from '../criteria/toCriterion';
import { ContextualBlock } from '../outline/ContextualBlock';
import { DocumentReading } from '../outline/DocumentReading';
import { isBesidePlan } from '../outline/sectionRules';
import { readItemsByPhase } from '../phases/readItemsByPhase';
import { readTable } from '../tables/readTable';
import { isLegendList } from './isLegendList';
import { readItemTable } from './readItemTable';
import { readList } from './readList';
import {
  ContextualList,
  groupOf,
  selectKnown,
  selectPlain,
} from './selectWorkItems';

/** What stands in no phase. */
export interface DocumentItems {
  items: WorkItem[];
  criteria: Criterion[];
}

const NOTHING: DocumentItems = { items: [], criteria: [] };

/**
 * The work items and criteria outside of all phases. In a document that has phases, emoji and plain bullets are work only
 * below words for it; in one that has none, emoji are wherever they stand.
 */
export function readDocumentItems(
  reading: DocumentReading,
  hasPhases: boolean,
): DocumentItems {
  const { blocks, claims } = reading;
  const read: DocumentItems = { items: [], criteria: [] };
  for (const context of blocks) {
    if (context.phase || claims.has(context) || isAppended(context)) {
      continue;
    }
    const { items, criteria } = itemsOf(context, reading, hasPhases);
    if (!items.length) {
      continue;
    }
    if (context.section?.name === 'criteria') {
      const { kind } = context.section;
      read.criteria.push(
        ...items.map(item => ({
          ...toCriterion(item, kind),
          ...groupOf(context),
        })),
        ...criteria,
      );
      claims.take(context);
      continue;
    }
    const selected = isBesidePlan(context.section)
      ? undefined
      : select({ items, context }, hasPhases);
    if (selected) {
      read.items.push(...selected.items);
      read.criteria.push(...criteria);
      claims.take(context);
    }
  }
  return read;
}

// An appendix repeats what stands elsewhere.
function isAppended({ headings }: ContextualBlock): boolean {
  return headings.some(({ section }) => section?.name === 'notPlan');
}

function itemsOf(
  context: ContextualBlock,
  { legend, phases }: DocumentReading,
  hasPhases: boolean,
): DocumentItems {
  const { block, section } = context;
  if (block.type === 'list') {
    const { items, criteria } = readList(block, legend);
    return isLegendList(items, context) ? NOTHING : { items, criteria };
  }
  if (block.type !== 'table') {
    return NOTHING;
  }
  const isAboutWork =
    section?.name === 'work' ||
    section?.name === 'criteria' ||
    (!hasPhases && section === undefined);
  const table = readTable(block as Table);
  const sumsUpPhases =
    hasPhases &&
    readItemsByPhase(table, legend, text => phases.find(text), true);
  return sumsUpPhases
    ? NOTHING
    : {
        items: readItemTable(table, legend, isAboutWork).map(
          ({ item }) => item,
        ),
        criteria: [],
      };
}

function select(
  list: ContextualList,
  hasPhases: boolean,
): ContextualList | undefined {
  const { section } = list.context;
  const known = selectKnown(list);
  const isWork = section?.name === 'work';
  if (!known) {
    return isWork && !hasPhases ? selectPlain(list) : undefined;
  }
  const isBoxed = known.items.some(
    ({ foundBy, checked }) => checked !== undefined || foundBy === 'table',
  );
  return !hasPhases || isWork || isBoxed ? known : undefined;
}
