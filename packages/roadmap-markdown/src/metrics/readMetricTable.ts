import { Table } from 'mdast';
import { ColumnTarget, MetricTarget } from '@waymark/plugin-waymark-common';
import { ContextualBlock } from '../outline/ContextualBlock';
import { PhaseIndex } from '../phases/PhaseIndex';
import { PlanTable, PlanTableRow } from '../tables/PlanTable';
import { cellText, readTable } from '../tables/readTable';
import { findTimeframe } from '../timeframe/findTimeframe';
import { DraftMetric, placeOfMetrics, within } from './DraftMetric';
import {
  MetricColumns,
  metricColumns,
  TimedColumns,
  timedColumns,
} from './metricColumns';
import { MetricReading } from './MetricReading';
import {
  readCellActual,
  readCellTarget,
  splitUnit,
  unitOf,
} from './readCellFigure';
import { readMetricText } from './readMetricText';
import { splitSectionWords } from './splitSectionWords';
import { cleanSubject } from './subject';
import { withSharedDirection } from './withSharedDirection';

/** The metrics of a table, those of a row on its line; none for a table that is about something else. */
export function readMetricTable(
  node: Table,
  context: ContextualBlock,
  phases: PhaseIndex,
): DraftMetric[] {
  const table = readTable(node);
  const timed = timedColumns(table, context, phases);
  if (timed) {
    return timed.values
      .flatMap(at => readTimedColumn(table, at, timed, context, phases))
      .sort((a, b) => a.line - b.line);
  }
  const columns = metricColumns(table, context, phases);
  if (!columns) {
    return [];
  }
  const metrics: DraftMetric[] = [];
  let category: string | undefined;
  for (const row of table.rows) {
    // An empty cell means the category above it.
    category = cellText(row, columns.category) ?? category;
    const metric = readRow(table, row, columns, phases);
    if (metric) {
      const place = placeOfMetrics(context, phases);
      metrics.push({ ...metric, ...within(place, category) });
    }
  }
  return metrics;
}

function readRow(
  table: PlanTable,
  row: PlanTableRow,
  columns: MetricColumns,
  phases: PhaseIndex,
): DraftMetric | undefined {
  const text = cellText(row, columns.subject);
  if (!text) {
    return undefined;
  }
  const { name, unit: ownUnit } = splitUnit(text);
  const unit = ownUnit ?? statedUnit(row, columns);
  const targets = withSharedDirection(
    columns.targets.flatMap(at =>
      readColumnTarget(table, row, at, { subject: name, unit }, phases),
    ),
    readCellActual(row.cells[columns.baseline]?.text, unit),
  );
  const main = table.columns[columns.main]?.head;
  const stated =
    targets.findLast(
      ({ column, value }) => column === main && value !== undefined,
    ) ?? targets.findLast(({ value }) => value !== undefined);
  const inName = readMetricText(name);
  const own = inName.length === 1 ? inName[0] : undefined;
  const actual = readCellActual(row.cells[columns.actual]?.text, unit);
  const condition =
    cellText(row, columns.window) ??
    (isSameFigure(own, stated) ? own?.condition : undefined);
  const hasSeveral =
    columns.targets.length > 1 ||
    targets.some(({ phase, start, end }) => phase ?? start ?? end);
  return {
    text: rowText(text, stated ?? targets.at(-1)),
    subject: name,
    ...figureOf(stated),
    ...namedFigure(own, stated, name),
    ...(condition && { condition }),
    ...(hasSeveral && targets.length > 0 && { targets }),
    ...(actual && { actual }),
    line: row.line,
    foundBy: 'table',
  };
}

function statedUnit(
  row: PlanTableRow,
  { unit }: MetricColumns,
): string | undefined {
  const text = cellText(row, unit);
  return text && (unitOf(text) ?? text);
}

function readColumnTarget(
  table: PlanTable,
  row: PlanTableRow,
  at: number,
  { subject, unit }: { subject: string; unit?: string },
  phases: PhaseIndex,
): ColumnTarget[] {
  const { head } = table.columns[at];
  const inHead = splitUnit(head);
  const target = readCellTarget(
    row.cells[at]?.text,
    subject,
    unit ?? inHead.unit,
  );
  return target
    ? [{ column: head, ...target, ...horizonOf(head, phases) }]
    : [];
}

function horizonOf(
  head: string,
  phases: PhaseIndex,
): Pick<ColumnTarget, 'phase' | 'start' | 'end'> {
  const phase = phases.find(head);
  const time = findTimeframe(cleanSubject(head));
  const { start, end } = time?.kind === 'calendar' ? time : {};
  return {
    ...(phase && { phase }),
    ...(start && { start }),
    ...(end && { end }),
  };
}

/** What the name of a metric says of its figure: it repeats the target's, or states the only one. */
function namedFigure(
  own: MetricReading | undefined,
  stated: MetricTarget | undefined,
  name: string,
): Pick<DraftMetric, 'subject' | 'operator' | 'value' | 'unit' | 'condition'> {
  if (!own) {
    return {};
  }
  if (stated) {
    return isSameFigure(own, stated) && own.subject
      ? { subject: own.subject }
      : {};
  }
  const { subject, condition } = own;
  const isTarget =
    /[<>≤≥%]/.test(name) || (own.value === 0 && own.operator === '=');
  return isTarget
    ? {
        ...(subject && { subject }),
        ...figureOf(own),
        ...(condition && { condition }),
      }
    : {};
}

function isSameFigure(
  own: MetricReading | undefined,
  stated: MetricTarget | undefined,
): boolean {
  return (
    own !== undefined &&
    own.value === stated?.value &&
    own.unit === stated?.unit
  );
}

function figureOf(
  target: MetricTarget | undefined,
): Pick<MetricTarget, 'operator' | 'value' | 'unit'> {
  const { operator, value, unit } = target ?? {};
  return {
    ...(operator && { operator }),
    ...(value !== undefined && { value }),
    ...(unit && { unit }),
  };
}

function rowText(name: string, target: MetricTarget | undefined): string {
  return target && !name.includes(target.text)
    ? `${name}: ${target.text}`
    : name;
}

// "Week +4 | 50 %" below "Riders": a metric a row, which holds for that week.
function readTimedColumn(
  table: PlanTable,
  at: number,
  { actual }: TimedColumns,
  context: ContextualBlock,
  phases: PhaseIndex,
): DraftMetric[] {
  const { name, unit } = splitUnit(table.columns[at].head);
  const subject = cleanSubject(name) || topicOf(context) || name;
  const place = placeOfMetrics(context, phases);
  const stated = table.rows.flatMap(row => {
    const when = cellText(row, 0);
    const target = when && readCellTarget(row.cells[at].text, subject, unit);
    return target ? [{ row, column: when, ...target }] : [];
  });
  return withSharedDirection(stated).map(({ row, column, ...target }) => {
    const phase = place.phase ?? phases.find(column);
    const reached = readCellActual(row.cells[actual]?.text, unit);
    return {
      text: `${subject}: ${target.text}`,
      subject,
      ...figureOf(target),
      condition: column,
      targets: [{ column, ...target, ...horizonOf(column, phases) }],
      ...(reached && { actual: reached }),
      ...place,
      ...(phase && { phase }),
      line: row.line,
      foundBy: 'table' as const,
    };
  });
}

// A column "Target" is one of what the words above the table name: "Mooring targets".
function topicOf({
  headings,
  introduction,
}: ContextualBlock): string | undefined {
  const title = (introduction ?? headings.at(-1))?.title ?? '';
  return cleanSubject(splitSectionWords(title).before ?? title) || undefined;
}
