import { TableCell } from 'mdast';
import { WorkItem, WorkState } from '@waymark/plugin-waymark-common';
import { phaseOwners } from '../phases/phaseOwners';
import { EmojiStatuses, STATUS_EMOJI } from '../status/emojiStatus';
import { readStatus } from '../status/readStatus';
import { peelLeadingEmoji } from '../syntax/emoji';
import { readInlineLines } from '../syntax/readInlineLines';
import { PlanTable, PlanTableRow } from '../tables/PlanTable';
import { cellText, columnOf } from '../tables/readTable';
import { normalisePhrase } from '../vocabulary/phrase';
import { ColumnName } from '../vocabulary/Language';
import { vocabulary } from '../vocabulary/vocabulary';
import { WORK_STATES } from './workState';

/** A row of a table as a work item. */
export interface ItemRow {
  row: PlanTableRow;
  item: WorkItem;
}

/** Where a table holds work items and their state. */
interface ItemColumns {
  item: number;
  /** The column of their state; -1 where it stands before an item or in any cell. */
  state: number;
}

const BOX = /^\[([ xX~/-])\](?:\s+|$)/;

const BOXES: Readonly<Record<string, WorkState>> = {
  ' ': 'open',
  x: 'done',
  '~': 'partial',
  '/': 'partial',
  '-': 'dropped',
};

// Tables with such a column are about something else, though they may tell a status.
const FOREIGN: readonly ColumnName[] = [
  'actual',
  'decision',
  'email',
  'metric',
  'mitigation',
  'phone',
  'probability',
  'risk',
  'supportUntil',
];

/**
 * Reads a table whose rows are work items: it has a column of items and one of their states, or marks them with boxes or
 * emoji.
 *
 * @param isAboutWork - whether the table stands where work is expected, so that its first column may be called anything
 * @returns one item a row, `unknown` where no state is given; none where the table holds no work items
 */
export function readItemTable(
  table: PlanTable,
  legend: EmojiStatuses,
  isAboutWork: boolean,
): ItemRow[] {
  const columns = itemColumns(table, legend, isAboutWork);
  return columns ? readRows(table, columns, legend) : [];
}

/** Reads the rows of a table that has a column of items, whether or not it tells their states. */
export function readItemRows(
  table: PlanTable,
  legend: EmojiStatuses,
): ItemRow[] {
  const item = columnOf(table, 'item');
  const state = columnOf(table, 'status', 'done');
  return item < 0 ? [] : readRows(table, { item, state }, legend);
}

/** Reads a table of work items that tells no states, but for whom or when. */
export function readPlainItemTable(table: PlanTable): ItemRow[] {
  const item = columnOf(table, 'item');
  const isPlan =
    item >= 0 &&
    columnOf(table, ...FOREIGN) < 0 &&
    columnOf(table, 'owner', 'team', 'date', 'timeframe', 'priority') >= 0 &&
    !table.rows.every(({ cells }) => isCount(cells[item].text));
  return isPlan ? readRows(table, { item, state: -1 }, new Map()) : [];
}

function itemColumns(
  table: PlanTable,
  legend: EmojiStatuses,
  isAboutWork: boolean,
): ItemColumns | undefined {
  if (columnOf(table, ...FOREIGN) >= 0) {
    return undefined;
  }
  const named = columnOf(table, 'item');
  const item = named < 0 && isAboutWork ? firstOther(table) : named;
  if (item < 0 || table.rows.every(({ cells }) => isCount(cells[item].text))) {
    return undefined;
  }
  const state = columnOf(table, 'status', 'done');
  if (state >= 0 && state !== item) {
    return named >= 0 || statesAreRead(table, state, legend)
      ? { item, state }
      : undefined;
  }
  const marked = { item, state: -1 };
  const known = readRows(table, marked, legend).filter(
    row => row.item.state !== 'unknown',
  );
  return known.length * 2 >= table.rows.length && known.length
    ? marked
    : undefined;
}

// The first column that is not known to hold something else, such as an owner.
function firstOther(table: PlanTable): number {
  return table.columns.findIndex(
    ({ name, head }) =>
      name === 'title' || name === 'activity' || (!name && head !== ''),
  );
}

/** Whether a cell counts items instead of naming one: `12`, `3/4`. */
export function isCount(text: string): boolean {
  return /^[\d\s/%.,~-]*$/.test(text);
}

function statesAreRead(
  { rows }: PlanTable,
  state: number,
  legend: EmojiStatuses,
): boolean {
  const texts = rows
    .map(row => cellText(row, state))
    .filter(text => text !== undefined);
  const read = texts.filter(text => readState(text, legend) !== 'unknown');
  return read.length > 0 && read.length * 2 >= texts.length;
}

function readRows(
  table: PlanTable,
  columns: ItemColumns,
  legend: EmojiStatuses,
): ItemRow[] {
  const isDone = table.columns[columns.state]?.name === 'done';
  const owner = columnOf(table, 'owner', 'team');
  const priority = columnOf(table, 'priority');
  const number = columnOf(table, 'number');
  const description = columnOf(table, 'description', 'remark');
  return table.rows.flatMap(row => {
    const written = cellText(row, columns.item);
    if (!written || vocabulary.totals.has(normalisePhrase(written))) {
      return [];
    }
    const own = readMark(written, legend);
    const told = cellText(row, columns.state);
    const state =
      told === undefined
        ? (own.state ?? markInRow(row, columns, legend))
        : readCell(told, isDone, legend);
    const owners = ownersOf(cellText(row, owner), row.line);
    const item: WorkItem = {
      text: own.text,
      state: state ?? 'unknown',
      line: row.line,
      foundBy: 'table',
      ...optionalText('number', cellText(row, number)),
      ...optionalText('description', cellText(row, description)),
      ...optionalText('priority', cellText(row, priority)),
      ...(owners.length && { owners }),
      ...(isStruck(row.cells[columns.item].node) && { struck: true }),
    };
    return [{ row, item }];
  });
}

function optionalText<Key extends string>(
  key: Key,
  text: string | undefined,
): Partial<Record<Key, string>> {
  return text === undefined
    ? {}
    : ({ [key]: text } as Partial<Record<Key, string>>);
}

function readCell(
  text: string,
  isDone: boolean,
  legend: EmojiStatuses,
): WorkState {
  const state = readState(text, legend);
  // In a column "Done", a cross says no more than that it is not.
  return isDone && state === 'dropped' ? 'open' : state;
}

function readState(text: string, legend: EmojiStatuses): WorkState {
  const box = BOX.exec(text);
  if (box) {
    return BOXES[box[1].toLowerCase()];
  }
  const status = readStatus(text, legend);
  if (status) {
    return WORK_STATES[status];
  }
  const words = normalisePhrase(text);
  if (vocabulary.affirmations.has(words)) {
    return 'done';
  }
  return vocabulary.denials.has(words) ? 'open' : 'unknown';
}

/** The box or emoji that a cell starts with, and what follows it. */
function readMark(
  written: string,
  legend: EmojiStatuses,
): { text: string; state?: WorkState } {
  const box = BOX.exec(written);
  if (box) {
    return {
      text: written.slice(box[0].length),
      state: BOXES[box[1].toLowerCase()],
    };
  }
  const { emoji, rest } = peelLeadingEmoji(written);
  const status = emoji
    .map(each => legend.get(each) ?? STATUS_EMOJI.get(each))
    .find(each => each !== undefined);
  return {
    text: rest || written,
    ...(status && { state: WORK_STATES[status] }),
  };
}

// A cell that holds a box or an emoji and nothing else tells the state of its row.
function markInRow(
  { cells }: PlanTableRow,
  { item, state }: ItemColumns,
  legend: EmojiStatuses,
): WorkState | undefined {
  if (state >= 0) {
    return undefined;
  }
  for (const [at, { text }] of cells.entries()) {
    const isMark = /^\[[ xX~/-]\]$/.test(text) || isOnlyEmoji(text);
    const read =
      at !== item && isMark ? readMark(text, legend).state : undefined;
    if (read) {
      return read;
    }
  }
  return undefined;
}

function isOnlyEmoji(text: string): boolean {
  return text !== '' && peelLeadingEmoji(text).rest === '';
}

function ownersOf(text: string | undefined, line: number): string[] {
  return text
    ? phaseOwners([{ name: 'owner', text: 'owner', value: text, line }]).owners
    : [];
}

function isStruck(cell: TableCell | undefined): boolean {
  const segments = cell
    ? readInlineLines(cell).flatMap(line => line.segments)
    : [];
  return segments.find(({ text }) => text.trim())?.struck ?? false;
}
