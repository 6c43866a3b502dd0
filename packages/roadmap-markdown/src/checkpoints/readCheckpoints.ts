import { List, ListItem, Paragraph } from 'mdast';
import { Checkpoint, FoundBy, WorkItem } from '@waymark/plugin-waymark-common';
import { addCheckboxes, countCheckboxes } from '../checkboxes/countCheckboxes';
import { slug } from '../ids/slug';
import { uniqueIds } from '../ids/uniqueIds';
import { readList } from '../items/readList';
import { selectWorkItems } from '../items/selectWorkItems';
import { readLabel } from '../labels/readLabel';
import { ContextualBlock } from '../outline/ContextualBlock';
import { DocumentReading } from '../outline/DocumentReading';
import { isBesidePlan } from '../outline/sectionRules';
import { readInlineLines } from '../syntax/readInlineLines';
import { readCalendarTime } from '../timeframe/readCalendarTime';
import { findLaunches } from './findLaunches';
import { LAUNCH_ANCHOR, PlanDay } from './readPlanDay';
import {
  isNumberedCheckpoint,
  readCheckpointTitle,
} from './readCheckpointTitle';

/** What a title tells of the day of a checkpoint; nothing where it is only numbered. */
type CheckpointDay = Partial<Omit<PlanDay, 'length'>>;

/** A checkpoint that is being read, with the blocks that its items stand in. */
interface Draft {
  checkpoint: Omit<Checkpoint, 'id'>;
  day: CheckpointDay;
  blocks: ContextualBlock[];
}

/** Where a named day stands above a block. */
interface Place {
  title: string;
  line: number;
  day: CheckpointDay;
  foundBy: FoundBy;
  /** How many headings above the block are not below the place. */
  headings: number;
}

const LAUNCH_DAY: CheckpointDay = { anchor: LAUNCH_ANCHOR, offsetDays: 0 };
const SEPARATOR = /[(（[:：—–|,]\s?|\s-\s/g;

class CheckpointReader {
  readonly #reading: DocumentReading;
  readonly #drafts = new Map<number, Draft>();
  readonly #days = new Map<string, CheckpointDay | undefined>();
  readonly #launches: ReadonlySet<number>;

  constructor(reading: DocumentReading) {
    this.#reading = reading;
    this.#launches = findLaunches(reading.blocks);
  }

  read(block: ContextualBlock, before: ContextualBlock | undefined): void {
    if (block.block.type !== 'list' || this.#reading.claims.has(block)) {
      return;
    }
    const place = this.#placeOf(block, before);
    const isNested =
      !isBesidePlan(block.section) && this.#readNestedLists(block.block, block);
    if (place && !isNested) {
      this.#readList(block.block, block, place);
      this.#takeTitle(before, place);
    }
  }

  checkpoints(): Checkpoint[] {
    const drafts = withoutNumbering([...this.#drafts.values()]);
    for (const { blocks } of drafts) {
      blocks.forEach(block => this.#reading.claims.take(block));
    }
    const ids = uniqueIds(drafts.map(draft => idOf(draft.checkpoint.title)));
    return drafts.map(({ checkpoint }, at) => ({ id: ids[at], ...checkpoint }));
  }

  #readList(list: List, block: ContextualBlock, place: Place): void {
    const context = contextBelow(block, place);
    if (isBesidePlan(context.section)) {
      return;
    }
    const items = this.#itemsOf(list, context);
    if (items.length) {
      this.#add(place, block, list, items);
    }
  }

  // A paragraph that is nothing but the checkpoint's title is understood.
  #takeTitle(before: ContextualBlock | undefined, place: Place): void {
    const { start, end } = before?.block.position ?? {};
    if (before?.line === place.line && start?.line === end?.line) {
      this.#drafts.get(place.line)?.blocks.push(before);
    }
  }

  // "- **T-7 days**" with a list of its own, where all entries name a day
  #readNestedLists(list: List, block: ContextualBlock): boolean {
    const places: Place[] = [];
    for (const item of list.children) {
      const place = this.#placeOfItem(item);
      if (!place) {
        return false;
      }
      places.push(place);
    }
    places.forEach((place, at) => {
      for (const child of list.children[at].children) {
        if (child.type === 'list') {
          const context = { ...block, section: undefined, headings: [] };
          this.#add(place, block, child, this.#itemsOf(child, context));
        }
      }
    });
    return true;
  }

  #placeOfItem(item: ListItem): Place | undefined {
    const [first, ...others] = item.children;
    if (
      first?.type !== 'paragraph' ||
      typeof item.checked === 'boolean' ||
      !others.some(({ type }) => type === 'list')
    ) {
      return undefined;
    }
    const [own] = readInlineLines(first);
    return (
      own && this.#place(own.text.replace(/[:：]$/, ''), own.line, 'bullet', 0)
    );
  }

  #placeOf(
    block: ContextualBlock,
    before: ContextualBlock | undefined,
  ): Place | undefined {
    const { headings, introduction } = block;
    const introduced = introduction ?? labelAbove(block, before);
    const label =
      introduced &&
      this.#place(introduced.title, introduced.line, 'label', headings.length);
    if (label) {
      return label;
    }
    for (let at = headings.length - 1; at >= 0; at -= 1) {
      const { title, line } = headings[at];
      const place = this.#place(title, line, 'heading', at + 1);
      if (place) {
        return place;
      }
    }
    return undefined;
  }

  #place(
    title: string,
    line: number,
    foundBy: FoundBy,
    headings: number,
  ): Place | undefined {
    if (!this.#days.has(title)) {
      this.#days.set(title, dayOf(title));
    }
    const day =
      this.#days.get(title) ??
      (this.#launches.has(line) ? LAUNCH_DAY : undefined);
    return day && { title, line, day, foundBy, headings };
  }

  #itemsOf(list: List, context: ContextualBlock): WorkItem[] {
    const { items, criteria } = readList(list, this.#reading.legend);
    const selected = selectWorkItems([{ items, context }]);
    return [
      ...selected.flatMap(each => each.items),
      ...criteria.map(({ kind, ...item }) => item),
    ];
  }

  #add(
    { title, line, day, foundBy }: Place,
    block: ContextualBlock,
    list: List,
    items: readonly WorkItem[],
  ): void {
    const { phases, source } = this.#reading;
    const phase = phases.idOf(block.phase);
    const date = dateIn(title);
    const draft = this.#drafts.get(line) ?? {
      day,
      blocks: [],
      checkpoint: {
        title,
        ...(day.anchor && { anchor: day.anchor }),
        ...(day.offsetDays !== undefined && { offsetDays: day.offsetDays }),
        ...(date && { date }),
        items: [],
        checkboxes: { total: 0, done: 0 },
        ...(phase && { phase }),
        line,
        foundBy,
      },
    };
    const { checkpoint } = draft;
    const { total, done } = addCheckboxes([
      { ...checkpoint.checkboxes, inCodeFences: 0 },
      countCheckboxes(list, source),
    ]);
    checkpoint.checkboxes = { total, done };
    checkpoint.items.push(...items);
    draft.blocks.push(block);
    this.#drafts.set(line, draft);
  }
}

/**
 * The named days of a plan that lists stand below: headings, bold lines and list items such as `L-7 Days`. Headings of phases
 * are none.
 */
export function readCheckpoints(reading: DocumentReading): Checkpoint[] {
  const reader = new CheckpointReader(reading);
  let before: ContextualBlock | undefined;
  for (const block of reading.blocks) {
    reader.read(block, before);
    before = block;
  }
  return reader.checkpoints();
}

function dayOf(title: string): CheckpointDay | undefined {
  return (
    readCheckpointTitle(title) ?? (isNumberedCheckpoint(title) ? {} : undefined)
  );
}

// "T-1", "T-2", "T-3" behind each other number something: days are told in the order of time.
function withoutNumbering(drafts: readonly Draft[]): readonly Draft[] {
  const numbered = new Set<Draft>();
  drafts.forEach((draft, at) => {
    const next = drafts[at + 1];
    const isNumbered =
      draft.day.isBareCode &&
      (numbered.has(draft) || draft.day.offsetDays === -1);
    if (isNumbered && next && isNextNumber(draft.day, next.day)) {
      numbered.add(draft).add(next);
    }
  });
  return drafts.filter(draft => !numbered.has(draft));
}

function isNextNumber(day: CheckpointDay, next: CheckpointDay): boolean {
  return (
    next.isBareCode === true &&
    next.anchor === day.anchor &&
    next.offsetDays === day.offsetDays! - 1
  );
}

/** What stands between the checkpoint and the list: its title is no group of the items, and what is above it does not count. */
function contextBelow(block: ContextualBlock, place: Place): ContextualBlock {
  const headings = block.headings.slice(place.headings);
  const { introduction } = block;
  const isBelow = introduction && introduction.line > place.line;
  const known = [isBelow ? introduction : undefined, ...[...headings].reverse()]
    .map(each => each?.section)
    .find(section => section !== undefined && section.name !== 'optional');
  return {
    ...block,
    headings:
      isBelow && !known
        ? [...headings, { ...introduction, depth: 6 }]
        : headings,
    introduction: isBelow && known ? introduction : undefined,
    section: known,
  };
}

// "**Day -1**: dry run" says more than a label that only introduces what follows.
function labelAbove(
  block: ContextualBlock,
  before: ContextualBlock | undefined,
): { title: string; line: number } | undefined {
  if (before?.index !== block.index - 1 || before.block.type !== 'paragraph') {
    return undefined;
  }
  const last = readInlineLines(before.block as Paragraph).at(-1);
  const isLabel = last && readLabel(last) !== undefined;
  return isLabel ? { title: last.text, line: last.line } : undefined;
}

// "L-7 (2026-05-04)" tells the day itself.
function dateIn(title: string): string | undefined {
  for (const { index, 0: separator } of title.matchAll(SEPARATOR)) {
    const time = readCalendarTime(title.slice(index + separator.length));
    if (time?.grain === 'day' && time.start === time.end) {
      return time.start;
    }
  }
  return undefined;
}

// "L-7" and "L+7" are two days.
function idOf(title: string): string {
  const name = title.replace(/\s*[(（[][^()（）[\]]*[)）\]]/g, ' ');
  return (
    slug(
      (name.trim() || title)
        .replace(/[-−–]\s?(?=\d)/g, ' minus ')
        .replace(/\+\s?(?=\d)/g, ' plus '),
    ) || 'checkpoint'
  );
}
