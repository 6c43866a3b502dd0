import { ScheduleEntry } from '@waymark/plugin-waymark-common';
import { ownersIn } from '../people/ownersIn';
import { PlanTable, PlanTableRow, TableColumn } from '../tables/PlanTable';
import { cellText, columnOf } from '../tables/readTable';
import { normalisePhrase } from '../vocabulary/phrase';
import { ColumnName } from '../vocabulary/Language';
import { vocabulary } from '../vocabulary/vocabulary';
import { MomentUnit, readMoment } from './readMoment';
import { rolloutPercent } from './rolloutPercent';

const TIMES: ReadonlySet<ColumnName | undefined> = new Set<ColumnName>([
  'date',
  'day',
  'time',
  'week',
]);

// Their tables tell of something else than what happens when.
const ELSEWHERE: ReadonlySet<ColumnName | undefined> = new Set<ColumnName>([
  'decision',
  'metric',
  'probability',
  'risk',
  'supportUntil',
]);

const PLAIN_FIGURE = /^[<>≤≥~≈+\-−$€£]*\s?\d[\d.,]*\s?[%kKM+]?$/;
const LEADING_FIGURE = /^[<>≤≥~≈+\-−$€£]*\s?\d/;
const BARE_FIGURE = /^\d{1,3}(?:\s?[-–]\s?\d{1,3})?$/;

/**
 * The rows of a table whose first column holds times, days or weeks.
 *
 * @param isSchedule - whether the words above the table say so; a column of dates does not suffice
 * @returns `undefined` if it is none, as a table with figures for each week
 */
export function readScheduleTable(
  table: PlanTable,
  isSchedule: boolean,
): ScheduleEntry[] | undefined {
  const [first, ...others] = table.columns;
  const rows = table.rows.filter(row => !isTotal(row));
  const isElsewhere =
    !TIMES.has(first?.name) ||
    !others.length ||
    others.some(({ name }) => ELSEWHERE.has(name)) ||
    isWork(table) ||
    (first.name === 'date' && !isDated(table, isSchedule)) ||
    others.some(
      (column, at) =>
        !isRollout(column, first) && isFigures(column, at + 1, rows),
    );
  if (isElsewhere) {
    return undefined;
  }
  const unit: MomentUnit = first.name === 'week' ? 'week' : 'day';
  const timed = rows.filter(row => isMoment(cellText(row, 0), unit));
  return timed.length && timed.length * 2 >= rows.length
    ? readRows(table, rows, unit)
    : undefined;
}

// Tasks with a state each are work, whatever their first column says.
function isWork(table: PlanTable): boolean {
  return columnOf(table, 'item') >= 0 && columnOf(table, 'status') >= 0;
}

// "Milestone end date" makes each row a milestone, and a change log has dates as well.
function isDated({ columns }: PlanTable, isSchedule: boolean): boolean {
  const words = normalisePhrase(columns[0].head).split(' ');
  return (
    !columns.some(({ head }) => vocabulary.units.has(normalisePhrase(head))) &&
    !words.some(word => vocabulary.units.has(word)) &&
    (isSchedule || columns.some(({ name }) => name === 'activity'))
  );
}

// "Flag" beside hours of a day holds the share to which it is opened then.
function isRollout({ head, name }: TableColumn, first: TableColumn): boolean {
  const words = normalisePhrase(head);
  return (
    (first.name === 'time' && name !== 'target' && name !== 'actual') ||
    vocabulary.schedule.rollout.some(word => words.includes(word))
  );
}

function isFigures(
  { name }: TableColumn,
  column: number,
  rows: readonly PlanTableRow[],
): boolean {
  const isMeasured = name === 'target' || name === 'actual';
  const pattern = isMeasured ? LEADING_FIGURE : PLAIN_FIGURE;
  const cells = rows
    .map(row => cellText(row, column))
    .filter(text => text !== undefined);
  const figures = cells.filter(text => pattern.test(text));
  return figures.length > 0 && figures.length * 2 >= cells.length;
}

function isMoment(text: string | undefined, unit: MomentUnit): boolean {
  return (
    text !== undefined &&
    (BARE_FIGURE.test(text) || readMoment(text, unit) !== undefined)
  );
}

function isTotal(row: PlanTableRow): boolean {
  return vocabulary.schedule.totals.includes(
    normalisePhrase(row.cells[0]?.text ?? '').replace(/[:：]$/, ''),
  );
}

function readRows(
  table: PlanTable,
  rows: readonly PlanTableRow[],
  unit: MomentUnit,
): ScheduleEntry[] {
  const { columns } = table;
  const all = columns.map((_, at) => at).slice(1);
  const owner = all.filter(at => columns[at].name === 'owner');
  const texts = all.filter(at => columns[at].name !== 'owner');
  const entries: ScheduleEntry[] = [];
  for (const row of rows) {
    // An empty cell means the time above it.
    const when = row.cells[0]?.text || entries.at(-1)?.when;
    const parts = texts.flatMap(at => {
      const text = cellText(row, at);
      return text ? [{ head: columns[at].head, text }] : [];
    });
    if (when && parts.length) {
      entries.push({
        ...entryOf(when, unit),
        text:
          texts.length > 1
            ? parts.map(({ head, text }) => `${head}: ${text}`).join('; ')
            : parts[0].text,
        ...ownersOf(owner.map(at => cellText(row, at) ?? '').join(', ')),
        ...percentOf(parts.map(({ head, text }) => `${head}: ${text}`)),
        line: row.line,
        foundBy: 'table',
      });
    }
  }
  return entries;
}

function entryOf(
  when: string,
  unit: MomentUnit,
): Pick<ScheduleEntry, 'when' | 'anchor' | 'offsetDays' | 'date'> {
  const { anchor, offsetDays, date } = readMoment(when, unit) ?? {};
  return {
    when,
    ...(anchor && { anchor }),
    ...(offsetDays !== undefined && { offsetDays }),
    ...(date && { date }),
  };
}

function ownersOf(text: string): Pick<ScheduleEntry, 'owners'> {
  const owners = ownersIn(text);
  return owners.length ? { owners } : {};
}

function percentOf(
  texts: readonly string[],
): Pick<ScheduleEntry, 'rolloutPercent'> {
  const percent = texts
    .map(rolloutPercent)
    .filter(each => each !== undefined)
    .at(-1);
  return percent === undefined ? {} : { rolloutPercent: percent };
}
