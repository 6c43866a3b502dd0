import { PhaseUnit, WorkItem } from '@waymark/plugin-waymark-common';
import { isCount, readItemRows } from '../items/readItemTable';
import { EmojiStatuses } from '../status/emojiStatus';
import { PlanRow } from '../status/planTable';
import { PlanTable } from '../tables/PlanTable';
import { columnOf, isUndecided } from '../tables/readTable';
import { phaseTimeframe } from '../timeframe/phaseTimeframe';
import { normalisePhrase } from '../vocabulary/phrase';
import { PhaseName } from './PhaseName';
import { fieldOf, unitOfHead } from './planColumns';
import { readPhaseName } from './readPhaseName';

/** The work items of a table, by the phase that each names in a column. */
export interface ItemsByPhase {
  /** One for each phase that is named, in the order of the table. */
  groups: { row: PlanRow; items: WorkItem[] }[];
  /** Those that name none. */
  outside: WorkItem[];
}

/** A column of a table of items that names the phase of each. */
interface PhaseColumn {
  at: number;
  unit: PhaseUnit;
}

// Of what only names a day or so, several rows have to share each to make it a phase.
const LEAST_SHARE = 2;

/**
 * Reads a table whose rows are work items of which each names its phase in a column. A word for what is not decided is a
 * phase of such a table, too: what is left for later stands in it.
 *
 * @param find - finds a phase that is known already by its name
 * @param isDivided - whether the document is divided into phases already: then the column has to name those
 * @returns `undefined` if the table is none
 */
export function readItemsByPhase(
  table: PlanTable,
  legend: EmojiStatuses,
  find: (text: string) => string | undefined,
  isDivided: boolean,
): ItemsByPhase | undefined {
  const column = phaseColumn(table);
  if (!column || table.rows.every(row => isCount(itemText(table, row)))) {
    return undefined;
  }
  const names = phaseCells(table, column);
  const named = names.filter(name => name !== '');
  const isOfPhases = isDivided
    ? named.length > 0 && named.every(name => find(name) !== undefined)
    : isDivision(table, column, names);
  if (!isOfPhases) {
    return undefined;
  }
  const groups = new Map<string, { row: PlanRow; items: WorkItem[] }>();
  const outside: WorkItem[] = [];
  const rowNames = new Map(table.rows.map((row, at) => [row, names[at]]));
  for (const { row, item } of readItemRows(table, legend)) {
    const title = rowNames.get(row) ?? '';
    const key = find(title) ?? normalisePhrase(title);
    const group = groups.get(key);
    if (title === '') {
      outside.push(item);
    } else if (group) {
      group.items.push(item);
    } else {
      groups.set(key, {
        row: rowOf(title, row.line, column.unit),
        items: [item],
      });
    }
  }
  return { groups: [...groups.values()], outside };
}

function itemText(table: PlanTable, row: PlanTable['rows'][number]): string {
  return row.cells[columnOf(table, 'item')]?.text ?? '';
}

function phaseColumn(table: PlanTable): PhaseColumn | undefined {
  const item = columnOf(table, 'item');
  if (item < 0) {
    return undefined;
  }
  for (const [at, column] of table.columns.entries()) {
    const unit = at === item ? undefined : unitOfHead(column.head);
    if (unit) {
      return { at, unit };
    }
  }
  const at = table.columns.findIndex(
    (column, index) => index !== item && fieldOf(column) === 'timeframe',
  );
  const unit = at < 0 ? undefined : unitOfValues(table, at);
  return unit && { at, unit };
}

// "Release timeline" and "Target" tell by their values what kind of phase they name.
function unitOfValues({ rows }: PlanTable, at: number): PhaseUnit | undefined {
  const decided = rows
    .map(({ cells }) => cells[at].text)
    .filter(text => !isUndecided(text));
  const names = decided.map(readPhaseName).filter(name => name !== undefined);
  return names.length * 2 > decided.length ? names[0].unit : undefined;
}

// Where the phase stands in the first column, it is often written but once for its rows.
function phaseCells({ rows }: PlanTable, { at }: PhaseColumn): string[] {
  let before = '';
  return rows.map(({ cells }) => {
    const { text } = cells[at];
    before = text === '' && at === 0 ? before : text;
    return before;
  });
}

function isDivision(
  { columns }: PlanTable,
  { at, unit }: PhaseColumn,
  names: readonly string[],
): boolean {
  const decided = names.filter(name => name !== '');
  const distinct = new Set(decided.map(normalisePhrase));
  const isShared = decided.length >= LEAST_SHARE * distinct.size;
  const isUnit = unitOfHead(columns[at].head) !== undefined;
  // In the first column, each phase once: then the rows are the phases.
  return at === 0
    ? distinct.size < names.length && distinct.size > 0
    : distinct.size > 0 && (isUnit || isShared || unit === 'version');
}

function rowOf(title: string, line: number, unit: PhaseUnit): PlanRow {
  const time = phaseTimeframe(title, line, []);
  return {
    phase: nameOf(title, unit),
    title,
    line,
    ...(time && {
      time: { ...time, timeframe: { ...time.timeframe, foundBy: 'table' } },
    }),
    goals: [],
    items: [],
    criteria: [],
  };
}

function nameOf(title: string, unit: PhaseUnit): PhaseName {
  const own = readPhaseName(title) ?? readPhaseName(`${unit} ${title}`);
  return own
    ? { ...own, unit }
    : { unit, ordinal: normalisePhrase(title), name: title, explicit: false };
}
