import { Table } from 'mdast';
import { Activity } from '@waymark/plugin-waymark-common';
import { DocumentReading } from '../outline/DocumentReading';
import { isBesidePlan } from '../outline/sectionRules';
import { ownersIn } from '../people/ownersIn';
import { EMOJI_PATTERN } from '../syntax/emoji';
import { PlanTable, PlanTableRow } from '../tables/PlanTable';
import { cellText, columnOf, readTable } from '../tables/readTable';
import { ColumnName } from '../vocabulary/Language';
import { normalisePhrase } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';

// Rows with a state are work, and those with times, phases or figures are something else as well.
const ELSEWHERE: readonly ColumnName[] = [
  'actual',
  'decision',
  'metric',
  'probability',
  'progress',
  'risk',
  'status',
  'target',
];
const BOX = new RegExp(`^(?:\\[[ xX~/-]\\]|${EMOJI_PATTERN})`, 'u');

/** The activities of each phase, by its id: tables of what is done by whom or for how long, without a state. */
export function readActivities({
  blocks,
  claims,
  phases,
}: DocumentReading): ReadonlyMap<string, Activity[]> {
  const activities = new Map<string, Activity[]>();
  for (const context of blocks) {
    const { block, section } = context;
    const phase = phases.idOf(context.phase);
    const own =
      phase &&
      block.type === 'table' &&
      !claims.has(context) &&
      !isBesidePlan(section)
        ? readTableOf(block)
        : [];
    if (phase && own.length) {
      const all = activities.get(phase) ?? [];
      own.forEach(activity => all.push(activity));
      activities.set(phase, all);
      claims.take(context);
    }
  }
  return activities;
}

function readTableOf(node: Table): Activity[] {
  const table = readTable(node);
  const text = columnOf(table, 'activity', 'item');
  const owner = columnOf(table, 'owner', 'team');
  const duration =
    columnOf(table, 'duration') >= 0
      ? columnOf(table, 'duration')
      : columnOf(table, 'timeframe');
  if (
    text < 0 ||
    (owner < 0 && duration < 0) ||
    columnOf(table, ...ELSEWHERE) >= 0 ||
    table.columns.slice(0, text + 1).some(isNoActivity) ||
    table.rows.some(hasState)
  ) {
    return [];
  }
  return table.rows.flatMap(row => {
    const name = cellText(row, text);
    const length = cellText(row, duration);
    return name
      ? [
          {
            text: [
              name,
              ...remarksOf(table, row, [text, owner, duration]),
            ].join('; '),
            owners: ownersIn(cellText(row, owner) ?? ''),
            ...(length && { duration: length }),
            line: row.line,
            foundBy: 'table' as const,
          },
        ]
      : [];
  });
}

// "Engineering milestone" makes each row a milestone, "Week" one of a schedule.
function isNoActivity({ head, name }: PlanTable['columns'][number]): boolean {
  const last = normalisePhrase(head).split(' ').at(-1) ?? '';
  return (
    vocabulary.units.has(last) ||
    name === 'date' ||
    name === 'day' ||
    name === 'time' ||
    name === 'week'
  );
}

function hasState({ cells }: PlanTableRow): boolean {
  return cells.some(({ text }) => BOX.test(text));
}

// What other columns say belongs to the activity; figures before its name only count the rows.
function remarksOf(
  { columns }: PlanTable,
  row: PlanTableRow,
  known: readonly number[],
): string[] {
  return columns.flatMap(({ head }, at) => {
    const text = at > known[0] && !known.includes(at) && cellText(row, at);
    return text ? [`${head}: ${text}`] : [];
  });
}
