import { Table } from 'mdast';
import { WorkItem } from '@waymark/plugin-waymark-common';
import { phaseMentions } from '../dependencies/phaseMentions';
import { Claims } from '../outline/Claims';
import { ContextualBlock } from '../outline/ContextualBlock';
import { EmojiStatuses } from '../status/emojiStatus';
import { PlanRow, readPlanRows } from '../status/planTable';
import { PlanTable } from '../tables/PlanTable';
import { readTable } from '../tables/readTable';
import { completed } from './completed';
import { isBesidePhases, isOfOtherThings } from './foreignTables';
import { PhaseIndex } from './PhaseIndex';
import { PhaseName } from './PhaseName';
import { PhaseSection } from './PhaseSection';
import { PlanColumns, readPlanColumns } from './planColumns';
import { readItemsByPhase } from './readItemsByPhase';

/** A phase that is a row of a table, or a value in a column of one. */
export interface TablePhase {
  row: PlanRow;
  /** The phase that it is part of. */
  parent?: PhaseSection;
}

/** The phases that stand in tables, and what tables add to those that have headings. */
export interface TablePhases {
  phases: TablePhase[];
  /** Work items that name their phase in a column. */
  items: ReadonlyMap<PhaseSection, WorkItem[]>;
  /** Work items of such tables that name none. */
  itemsOutside: WorkItem[];
  /** The line of each phase that has a heading, but stands among others in a table. */
  lines: ReadonlyMap<PhaseSection, number>;
}

/** What phases are looked for in. */
export interface TablePhaseSources {
  blocks: readonly ContextualBlock[];
  phaseSections: readonly PhaseSection[];
  legend: EmojiStatuses;
  /** Tables that are read as phases are claimed. */
  claims: Claims;
}

class TablePhaseReader {
  readonly #sources: TablePhaseSources;
  readonly #index: PhaseIndex;
  readonly #headings = new Map<string, PhaseSection>();
  /** Phases that hold lists: what a table elsewhere says of their work only sums it up. */
  readonly #filled = new Set<PhaseSection>();
  readonly #phases: TablePhase[] = [];
  readonly #byId = new Map<string, TablePhase>();
  readonly #items = new Map<PhaseSection, WorkItem[]>();
  readonly #itemsOutside: WorkItem[] = [];
  readonly #lines = new Map<PhaseSection, number>();

  constructor(sources: TablePhaseSources) {
    this.#sources = sources;
    const { phaseSections } = sources;
    this.#index = new PhaseIndex(
      new Map(phaseSections.map((phase, at) => [phase, `heading ${at}`])),
    );
    phaseSections.forEach((phase, at) =>
      this.#headings.set(`heading ${at}`, phase),
    );
    for (const { phase, block } of sources.blocks) {
      if (phase && block.type === 'list') {
        this.#filled.add(phase);
      }
    }
  }

  read(context: ContextualBlock): void {
    const { block, section } = context;
    if (block.type !== 'table' || isBesidePhases(section?.name)) {
      return;
    }
    const table = readTable(block as Table);
    if (isOfOtherThings(table)) {
      return;
    }
    const columns = readPlanColumns(table);
    const isRead =
      this.#readItems(table, context) ||
      (columns !== undefined && this.#readPhases(table, columns, context));
    if (isRead) {
      this.#sources.claims.take(context);
    }
  }

  result(): TablePhases {
    return {
      phases: this.#phases,
      items: this.#items,
      itemsOutside: this.#itemsOutside,
      lines: this.#lines,
    };
  }

  /** Reads a table whose rows are phases; those that are known already are only completed. */
  #readPhases(
    table: PlanTable,
    columns: PlanColumns,
    context: ContextualBlock,
  ): boolean {
    const rows = readPlanRows(table, columns, this.#sources.legend).filter(
      row => isNameOf(row.phase, columns),
    );
    if (!rows.length) {
      return false;
    }
    const known = rows.map(row => this.#find(row));
    if (known.some(id => id !== undefined)) {
      rows.forEach((row, at) => this.#complete(known[at], row));
      const isWhole = this.#addOthers(rows, known, columns);
      return isWhole && isUnderstood(columns);
    }
    const parent = this.#parentOf(context);
    const isSubdivision =
      parent !== undefined &&
      rows.every(({ phase }) => phase.explicit || phase.unit === 'version');
    if (this.#headings.size && !isSubdivision) {
      return false;
    }
    rows.forEach(row => this.#add({ row, ...(parent && { parent }) }));
    return true;
  }

  #find({ title, phase }: PlanRow): string | undefined {
    const id = this.#index.find(title);
    return id === undefined && phase.explicit
      ? this.#index.find(`${phase.unit} ${phase.ordinal}`)
      : id;
  }

  /** Of milestones of which only some have headings, adds the others; returns whether all rows are phases then. */
  #addOthers(
    rows: readonly PlanRow[],
    known: readonly (string | undefined)[],
    { unit }: PlanColumns,
  ): boolean {
    const others = rows.filter((_, at) => known[at] === undefined);
    const headings = known.flatMap(id => this.#headings.get(id ?? '') ?? []);
    const [first] = headings;
    const isPlan =
      others.length > 0 &&
      first !== undefined &&
      unit === 'milestone' &&
      headings.every(
        each => each.unit === unit && each.parent === first.parent,
      );
    if (!isPlan) {
      return others.length === 0;
    }
    rows.forEach((row, at) => {
      const heading = this.#headings.get(known[at] ?? '');
      if (heading) {
        this.#lines.set(heading, row.line);
      } else if (known[at] === undefined) {
        this.#add({ row, ...(first.parent && { parent: first.parent }) });
      }
    });
    return true;
  }

  #readItems(table: PlanTable, context: ContextualBlock): boolean {
    const read = readItemsByPhase(
      table,
      this.#sources.legend,
      text => this.#index.find(text),
      this.#headings.size > 0 || context.phase !== undefined,
    );
    if (!read) {
      return false;
    }
    const repeatsItems = read.groups.some(({ row }) => {
      const heading = this.#headingOf(row.title);
      return heading && this.#filled.has(heading);
    });
    if (repeatsItems) {
      return false;
    }
    this.#itemsOutside.push(...read.outside);
    for (const { row, items } of read.groups) {
      const heading = this.#headingOf(row.title);
      const known = this.#byId.get(this.#index.find(row.title) ?? '');
      if (heading) {
        this.#items.set(heading, [
          ...(this.#items.get(heading) ?? []),
          ...items,
        ]);
      } else if (known) {
        known.row.items.push(...items);
      } else {
        this.#add({ row: { ...row, items } });
      }
    }
    return true;
  }

  #headingOf(title: string): PhaseSection | undefined {
    const id = this.#index.find(title);
    return id === undefined ? undefined : this.#headings.get(id);
  }

  #add(phase: TablePhase): void {
    const id = `table ${this.#phases.length}`;
    this.#index.add(phase.row.phase, id, phase.row.title);
    this.#byId.set(id, phase);
    this.#phases.push(phase);
  }

  #complete(id: string | undefined, row: PlanRow): void {
    const phase = id === undefined ? undefined : this.#byId.get(id);
    if (phase) {
      phase.row = completed(phase.row, row);
    }
  }

  /** The phase that the table stands in, or that the nearest heading above it names: "Details (for Milestone A)". */
  #parentOf({ phase, headings }: ContextualBlock): PhaseSection | undefined {
    const title = headings.at(-1)?.title ?? '';
    const [name, ...others] = phaseMentions(title).flatMap(
      mention => mention.names,
    );
    return (
      phase ?? (name && !others.length ? this.#headingOf(name) : undefined)
    );
  }
}

/** Reads the phases of a document that stand in tables, where no headings name them. */
export function readTablePhases(sources: TablePhaseSources): TablePhases {
  const reader = new TablePhaseReader(sources);
  sources.blocks.forEach(block => reader.read(block));
  return reader.result();
}

function isUnderstood({ fields, phase }: PlanColumns): boolean {
  return fields.every((field, at) => at === phase || field !== undefined);
}

// A phase or milestone may have any name; a quarter, a version or a horizon tells itself by its words.
function isNameOf(name: PhaseName, { unit }: PlanColumns): boolean {
  const isNamed = name.ordinal !== name.name.toLowerCase() || name.explicit;
  return (
    isNamed || (unit !== 'quarter' && unit !== 'version' && unit !== 'horizon')
  );
}
