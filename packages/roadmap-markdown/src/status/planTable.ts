import { RootContent, Table, TableCell } from 'mdast';
import {
  Criterion,
  CriterionKind,
  Goal,
  Statement,
  WorkItem,
} from '@waymark/plugin-waymark-common';
import { isCount } from '../items/readItemTable';
import { splitEntries } from '../items/splitEntries';
import { Label } from '../labels/Label';
import { classifySection } from '../outline/classifySection';
import { PlanColumns, PlanField, readPlanColumns } from '../phases/planColumns';
import { phaseOwners } from '../phases/phaseOwners';
import { PhaseName } from '../phases/PhaseName';
import { readRowName } from '../phases/readRowName';
import { readInlineLines } from '../syntax/readInlineLines';
import { PlanTable, PlanTableRow } from '../tables/PlanTable';
import {
  cellText,
  columnOf,
  isUndecided,
  readTable,
} from '../tables/readTable';
import { PhaseTimeframe, phaseTimeframe } from '../timeframe/phaseTimeframe';
import { normalisePhrase } from '../vocabulary/phrase';
import { LabelName } from '../vocabulary/Language';
import { vocabulary } from '../vocabulary/vocabulary';
import { phaseKey } from './coveringStatus';
import { EmojiStatuses } from './emojiStatus';
import { readStatus } from './readStatus';
import { StatedStatus } from './StatedStatus';

/** A row of a table that lists phases with what is said of each. */
export interface PlanRow {
  phase: PhaseName;
  /** The cell that names it, as written. */
  title: string;
  /** Line of the document, counted from 1. */
  line: number;
  stated?: StatedStatus;
  time?: PhaseTimeframe;
  owner?: { owners: string[]; line: number };
  priority?: Statement;
  goals: Goal[];
  items: WorkItem[];
  criteria: Criterion[];
  /** What has to come first, as written. */
  dependency?: Statement;
  /** Other phases that it is made up of, as written. */
  mapping?: Statement;
}

/** Rows of plan tables, by {@link phaseKey}. */
export type PlanRows = ReadonlyMap<string, readonly PlanRow[]>;

const LABELLED: ReadonlySet<PlanField | undefined> = new Set<PlanField>([
  'status',
  'timeframe',
  'duration',
  'deadline',
  'owner',
]);

/**
 * The rows of plan tables: those whose column of phases comes first, and that say something of them. A table whose rows are
 * something else and that only mentions phases says nothing of the phases.
 */
export function readPlanTables(
  blocks: readonly RootContent[],
  legend: EmojiStatuses,
): PlanRows {
  const rows = new Map<string, PlanRow[]>();
  for (const block of blocks) {
    const own = block.type === 'table' ? readPlanTable(block, legend) : [];
    for (const row of own) {
      const sameKey = rows.get(phaseKey(row.phase));
      if (sameKey) {
        sameKey.push(row);
      } else {
        rows.set(phaseKey(row.phase), [row]);
      }
    }
  }
  return rows;
}

/** The row of a phase: of its unit and number, with a name that may be shortened. */
export function findPlanRow(
  phase: Pick<PhaseName, 'unit' | 'ordinal' | 'name'>,
  rows: PlanRows,
  isWanted: (row: PlanRow) => boolean,
): PlanRow | undefined {
  return rows
    .get(phaseKey(phase))
    ?.find(row => isWanted(row) && isSameName(row.phase.name, phase.name));
}

// A table shortens names; one that shares no start with the phase's names another thing of the same number.
function isSameName(inTable: string, inHeading: string): boolean {
  const [short, long] = [inTable, inHeading]
    .map(name => normalisePhrase(name.replace(/[(（].*$/, '')))
    .sort((a, b) => a.length - b.length);
  return long.startsWith(short);
}

function readPlanTable(block: Table, legend: EmojiStatuses): PlanRow[] {
  const table = readTable(block);
  const columns = readPlanColumns(table);
  return columns ? readPlanRows(table, columns, legend) : [];
}

/** The rows of a table that name a phase, with what they say of it. */
export function readPlanRows(
  table: PlanTable,
  columns: PlanColumns,
  legend: EmojiStatuses,
): PlanRow[] {
  if (!saysSomething(table, columns)) {
    return [];
  }
  return table.rows.flatMap(row => {
    const text = cellText(row, columns.phase);
    return !text || vocabulary.totals.has(normalisePhrase(text))
      ? []
      : [readRow(row, table, columns, legend)];
  });
}

// A table that but counts the tasks of phases is no plan.
function saysSomething(
  { rows }: PlanTable,
  { fields }: Pick<PlanColumns, 'fields'>,
): boolean {
  return fields.some(
    (field, at) =>
      field !== undefined &&
      (field !== 'item' || !rows.every(({ cells }) => isCount(cells[at].text))),
  );
}

function readRow(
  row: PlanTableRow,
  table: PlanTable,
  { phase, unit, fields }: PlanColumns,
  legend: EmojiStatuses,
): PlanRow {
  const { line } = row;
  const labels = labelsOf(row, fields);
  const text = labels.find(({ name }) => name === 'status')?.value ?? '';
  const status = readStatus(text, legend);
  const lines = linesOf(row.cells[phase].node);
  const time =
    phaseTimeframe('', line, labels) ??
    phaseTimeframe(lines[0] ?? '', line, []);
  const { owners } = phaseOwners(labels);
  const priority = statementOf(row, fields, 'priority');
  const dependency = statementOf(row, fields, 'dependency');
  const mapping = statementOf(row, fields, 'mapping');
  return {
    phase: readRowName(
      lines[0] ?? '',
      unit,
      cellText(row, columnOf(table, 'number')),
    ),
    title: lines.join(', '),
    line,
    ...(status && { stated: { status, text, line, foundBy: 'table' } }),
    ...(time && {
      time: { ...time, timeframe: { ...time.timeframe, foundBy: 'table' } },
    }),
    ...(owners.length && { owner: { owners, line } }),
    ...(priority && { priority }),
    ...(dependency && { dependency }),
    ...(mapping && { mapping }),
    goals: fields.flatMap((field, at) => {
      const goal = field === 'goal' ? cellText(row, at) : undefined;
      return goal ? [{ text: goal, line, foundBy: 'table' as const }] : [];
    }),
    items: entriesOf(row, fields, 'item').map(({ text: item }) => ({
      text: item,
      state: 'unknown',
      line,
      foundBy: 'table',
    })),
    criteria: entriesOf(row, fields, 'criteria').map(({ text: item, at }) => ({
      text: item,
      state: 'unknown',
      kind: kindOf(table.columns[at].head),
      line,
      foundBy: 'table',
    })),
  };
}

function labelsOf(row: PlanTableRow, fields: PlanColumns['fields']): Label[] {
  return row.cells.flatMap(({ text }, at) => {
    const field = fields[at];
    return LABELLED.has(field)
      ? [
          {
            name: field as LabelName,
            text: field!,
            value: text,
            line: row.line,
          },
        ]
      : [];
  });
}

function statementOf(
  row: PlanTableRow,
  fields: PlanColumns['fields'],
  wanted: PlanField,
): Statement | undefined {
  const text = cellText(row, fields.indexOf(wanted));
  return text ? { text, line: row.line, foundBy: 'table' } : undefined;
}

function entriesOf(
  row: PlanTableRow,
  fields: PlanColumns['fields'],
  wanted: PlanField,
): { text: string; at: number }[] {
  return fields.flatMap((field, at) =>
    field === wanted && !isCount(row.cells[at].text)
      ? linesOf(row.cells[at].node)
          .flatMap(line => splitEntries(line))
          .map(text => text.replace(/^[-*•·]\s+/, ''))
          .filter(text => !isUndecided(text))
          .map(text => ({ text, at }))
      : [],
  );
}

function kindOf(head: string): CriterionKind {
  const section = classifySection(head);
  return section?.name === 'criteria' ? section.kind : 'exit';
}

function linesOf(cell: TableCell | undefined): string[] {
  return cell ? readInlineLines(cell).map(({ text }) => text) : [];
}
