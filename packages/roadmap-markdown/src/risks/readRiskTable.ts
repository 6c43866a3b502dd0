import { Table } from 'mdast';
import { Risk } from '@waymark/plugin-waymark-common';
import { ContextualBlock } from '../outline/ContextualBlock';
import { PhaseIndex } from '../phases/PhaseIndex';
import { readInlineLines } from '../syntax/readInlineLines';
import { PlanTable, PlanTableRow } from '../tables/PlanTable';
import { cellText, columnOf, readTable } from '../tables/readTable';
import { normalisePhrase } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';
import { isRiskDetail, RiskDetails } from './RiskDetails';
import { isRiskLevel } from './riskLevel';
import { readStruckText } from './struckText';
import { toRisk } from './toRisk';

const NUMBER = /^#?[A-Z]{0,6}[-\s.]?\d{1,5}\.?$/i;

/** The risks of a table that lists them, whatever the order of its columns; none for another table. */
export function readRiskTable(
  table: Table,
  context: ContextualBlock,
  phases: PhaseIndex,
): Risk[] {
  const inRiskSection = context.section?.name === 'risks';
  const read = withRiskColumns(readTable(table), inRiskSection);
  const column = riskColumn(read, inRiskSection);
  return column < 0
    ? []
    : read.rows.flatMap(row => readRow(read, row, column, context, phases));
}

/** The table with what only a table of risks means by its heads, such as `L` and `I`. */
function withRiskColumns(table: PlanTable, inRiskSection: boolean): PlanTable {
  const risk = columnOf(table, 'risk');
  if (!inRiskSection && (risk < 0 || isRating(table, risk))) {
    return table;
  }
  const columns = table.columns.map(column => {
    const name = vocabulary.risks.columns.get(normalisePhrase(column.head));
    return name ? { ...column, name } : column;
  });
  return { ...table, columns };
}

/** The column that names risks; -1 where the table is about something else. */
function riskColumn(table: PlanTable, inRiskSection: boolean): number {
  const details = table.columns.filter(({ name }) =>
    ['probability', 'impact', 'mitigation'].includes(name ?? ''),
  );
  const first = table.columns.findIndex((_, at) => !isNumberColumn(table, at));
  const risk = columnOf(table, 'risk');
  const names = risk >= 0 && !isRating(table, risk);
  if (names && (inRiskSection || (risk === first && details.length > 0))) {
    return risk;
  }
  const isAboutRisks =
    inRiskSection && details.some(({ name }) => name !== 'impact');
  return isAboutRisks && !isRiskDetail(table.columns[first]?.name) ? first : -1;
}

function isNumberColumn({ columns, rows }: PlanTable, at: number): boolean {
  return (
    columns.length > 1 &&
    (columns[at].name === 'number' ||
      (at === 0 &&
        columns[at].name !== 'risk' &&
        rows.length > 0 &&
        rows.every(({ cells }) => NUMBER.test(cells[at].text))))
  );
}

// "Risk: High" beside each task rates the task.
function isRating({ rows }: PlanTable, column: number): boolean {
  const filled = rows.filter(row => cellText(row, column));
  return (
    filled.length > 0 &&
    filled.every(({ cells }) => isRiskLevel(cells[column].text))
  );
}

function readRow(
  table: PlanTable,
  row: PlanTableRow,
  column: number,
  context: ContextualBlock,
  phases: PhaseIndex,
): Risk[] {
  const own = readCell(row, column);
  const written = own.text ?? own.beside;
  const text = written && withDescription(table, row, column, written);
  if (!text) {
    return [];
  }
  const details: RiskDetails = {};
  const remarks = [own.text ? own.beside : undefined];
  table.columns.forEach(({ head, name }, at) => {
    const detail = vocabulary.units.has(normalisePhrase(head)) ? 'phase' : name;
    if (at !== column && (detail === 'phase' || isRiskDetail(detail))) {
      const cell = readCell(row, at);
      details[detail] ??= cell.text;
      remarks.push(cell.beside);
    }
  });
  details.status ??= remarks.find(Boolean);
  const risk = toRisk(
    { text, details },
    { line: row.line, foundBy: 'table' },
    context,
    phases,
  );
  return [own.isStruck ? { ...risk, struck: true } : risk];
}

/** A cell's text; of one that is struck out, what stands beside it, unless that is a rating that replaces it. */
function readCell(
  row: PlanTableRow,
  column: number,
): { text?: string; beside?: string; isStruck: boolean } {
  const node = row.cells[column]?.node;
  const struck = node && readStruckText(readInlineLines(node));
  if (!struck) {
    return { text: cellText(row, column), isStruck: false };
  }
  return isRiskLevel(struck.struck) && isRiskLevel(struck.beside)
    ? { text: struck.beside, isStruck: false }
    : { text: struck.struck, beside: struck.beside, isStruck: true };
}

// "R1" names a risk that the next column describes.
function withDescription(
  table: PlanTable,
  row: PlanTableRow,
  column: number,
  text: string,
): string {
  const described = columnOf(table, 'description');
  const description =
    described === column ? undefined : cellText(row, described);
  if (!description) {
    return text;
  }
  return NUMBER.test(text) ? description : `${text}: ${description}`;
}
