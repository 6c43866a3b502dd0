import { ContextualBlock } from '../outline/ContextualBlock';
import { PhaseIndex } from '../phases/PhaseIndex';
import { PlanTable, TableColumn } from '../tables/PlanTable';
import { cellText, columnOf } from '../tables/readTable';
import { findTimeframe } from '../timeframe/findTimeframe';
import { ColumnName } from '../vocabulary/Language';
import { normalisePhrase } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';
import { isBelowMetrics } from './isBelowMetrics';
import { readCellTarget } from './readCellFigure';
import { cleanSubject } from './subject';

/** Where a table holds metrics: indexes of its columns, -1 for what it has not. */
export interface MetricColumns {
  subject: number;
  /** A column before the subject that says what it belongs to. */
  category: number;
  /** Those that state targets, in the order of the table. */
  targets: number[];
  /** The last of those that the head, and not only their cells, make targets. */
  main: number;
  actual: number;
  /** What a target starts from. */
  baseline: number;
  unit: number;
  /** The time that a figure is taken over. */
  window: number;
}

// Tables with such a column are about something else, though they may name indicators.
const FOREIGN: readonly ColumnName[] = [
  'decision',
  'mitigation',
  'probability',
  'risk',
  'supportUntil',
];

// Heads that hold more than one word may name what their column holds in the first or the last of them.
const BY_ONE_WORD: ReadonlySet<ColumnName | undefined> = new Set<ColumnName>([
  'actual',
  'baseline',
  'target',
]);

const MOMENTS: ReadonlySet<ColumnName | undefined> = new Set<ColumnName>([
  'date',
  'day',
  'time',
  'timeframe',
  'week',
]);

// What other columns of figures tell, beside those whose heads are what is measured.
const NO_MEASURES: ReadonlySet<ColumnName | undefined> = new Set<ColumnName>([
  ...(MOMENTS as ReadonlySet<ColumnName>),
  'actual',
  'baseline',
  'done',
  'duration',
  'frequency',
  'item',
  'number',
  'priority',
  'progress',
  'status',
  'unit',
  'weight',
  'window',
]);

/**
 * The columns of a table that has a metric a row.
 *
 * @returns `undefined` where it is about something else: it needs a column of metrics with targets or actual figures, or a place
 *   below words for metrics
 */
export function metricColumns(
  table: PlanTable,
  context: ContextualBlock,
  phases: PhaseIndex,
): MetricColumns | undefined {
  const { section } = context;
  const isInMetrics = isBelowMetrics(context);
  const isElsewhere =
    section?.name === 'risks' || section?.name === 'decisions';
  const subject = subjectColumn(table, isInMetrics);
  if (subject < 0 || isElsewhere || columnOf(table, ...FOREIGN) >= 0) {
    return undefined;
  }
  const roles = table.columns.map(columnRole);
  const named: number[] = [];
  const targets: number[] = [];
  table.columns.forEach((column, at) => {
    if (at === subject) {
      return;
    }
    const isNamed =
      roles[at] === 'target' ||
      roles[at] === 'metric' ||
      (roles[at] === undefined && isHorizon(column.head, phases));
    const isPlain = roles[at] === undefined || roles[at] === 'condition';
    if (isNamed) {
      named.push(at);
    }
    if (isNamed || (isPlain && at > subject && holdsFigures(table, at))) {
      targets.push(at);
    }
  });
  const actual = roles.indexOf('actual');
  const isMetric = table.columns[subject].name === 'metric';
  const isMeasured = named.length > 0 || actual >= 0;
  const isPlainTable = isInMetrics && (isMetric || targets.length > 0);
  if (!isMeasured && !isPlainTable) {
    return undefined;
  }
  return {
    subject,
    category: categoryColumn(table, subject),
    targets,
    main: named.at(-1) ?? targets.at(-1) ?? -1,
    actual,
    baseline: roles.indexOf('baseline'),
    unit: columnOf(table, 'unit'),
    window: columnOf(table, 'window'),
  };
}

/** Where a table states figures a time or phase: the columns of figures, whose heads are what is measured. */
export interface TimedColumns {
  values: number[];
  actual: number;
}

/** The columns of a table below words for metrics that has a time or a phase a row; `undefined` for another one. */
export function timedColumns(
  table: PlanTable,
  context: ContextualBlock,
  phases: PhaseIndex,
): TimedColumns | undefined {
  const [first] = table.columns;
  if (
    !isBelowMetrics(context) ||
    !first ||
    columnOf(table, 'metric', ...FOREIGN) >= 0 ||
    !(isMomentHead(first) || holdsHorizons(table, phases))
  ) {
    return undefined;
  }
  const roles = table.columns.map(columnRole);
  const values = table.columns.flatMap((_, at) =>
    at > 0 && !NO_MEASURES.has(roles[at]) && holdsFigures(table, at)
      ? [at]
      : [],
  );
  return values.length
    ? { values, actual: roles.indexOf('actual') }
    : undefined;
}

/** What a column holds, where one word of a longer head says so as well: `Phase 4 Target`, `Current value (May)`. */
export function columnRole({
  head,
  name,
}: TableColumn): ColumnName | undefined {
  if (name) {
    return name;
  }
  const words = normalisePhrase(head.replace(/\s*[(（[].*$/, '')).split(' ');
  const last = vocabulary.columns.get(words.at(-1)!);
  const leading = vocabulary.columns.get(words[0]);
  if (BY_ONE_WORD.has(last) || last !== undefined) {
    return BY_ONE_WORD.has(last) ? last : undefined;
  }
  return BY_ONE_WORD.has(leading) ? leading : undefined;
}

/** Whether a head or a cell names a phase or a time. */
export function isHorizon(text: string, phases: PhaseIndex): boolean {
  return (
    phases.find(text) !== undefined ||
    findTimeframe(cleanSubject(text)) !== undefined
  );
}

// "Service | SLO" names in its second column no metric but the target.
function subjectColumn(table: PlanTable, isInMetrics: boolean): number {
  const metrics = table.columns.flatMap(({ name }, at) =>
    name === 'metric' ? [at] : [],
  );
  // "API error rate <1%" beside its target names the metric, whatever figures it holds.
  const isBesideTarget = (at: number) =>
    table.columns.some((column, other) => {
      const role = columnRole(column);
      return other !== at && (role === 'target' || role === 'actual');
    });
  const named = metrics.find(
    at => !holdsFigures(table, at) || isBesideTarget(at),
  );
  if (named !== undefined || !(metrics.length || isInMetrics)) {
    return named ?? -1;
  }
  const first = table.columns.findIndex(({ name }) => name !== 'number');
  const isSubject =
    first >= 0 &&
    first < table.columns.length - 1 &&
    !isMomentHead(table.columns[first]) &&
    !BY_ONE_WORD.has(columnRole(table.columns[first])) &&
    !holdsFigures(table, first);
  return isSubject ? first : -1;
}

function categoryColumn({ columns }: PlanTable, subject: number): number {
  return columns.findIndex(
    (column, at) =>
      at < subject && column.name !== 'number' && !isFigure(column),
  );
}

function isFigure(column: TableColumn): boolean {
  return BY_ONE_WORD.has(columnRole(column));
}

function isMomentHead({ head, name }: TableColumn): boolean {
  return MOMENTS.has(name) || vocabulary.units.has(normalisePhrase(head));
}

function holdsHorizons(table: PlanTable, phases: PhaseIndex): boolean {
  return isMostly(table, 0, text => isHorizon(text, phases));
}

function holdsFigures(table: PlanTable, column: number): boolean {
  return isMostly(
    table,
    column,
    text =>
      /\d/.test(text.slice(0, 40)) &&
      readCellTarget(text, '')?.value !== undefined,
  );
}

function isMostly(
  { rows }: PlanTable,
  column: number,
  matches: (text: string) => boolean,
): boolean {
  const cells = rows
    .map(row => cellText(row, column))
    .filter(text => text !== undefined);
  return cells.length > 0 && cells.filter(matches).length * 2 >= cells.length;
}
