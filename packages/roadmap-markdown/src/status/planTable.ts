import { RootContent, Table, TableRow } from 'mdast';
import { PhaseUnit } from '@waymark/plugin-waymark-common';
import { phaseOwners } from '../phases/phaseOwners';
import { PhaseName } from '../phases/PhaseName';
import { readPhaseName } from '../phases/readPhaseName';
import { plainText } from '../syntax/readInlineLines';
import { PhaseTimeframe, phaseTimeframe } from '../timeframe/phaseTimeframe';
import { normalisePhrase } from '../vocabulary/phrase';
import { LabelName } from '../vocabulary/Language';
import { vocabulary } from '../vocabulary/vocabulary';
import { phaseKey } from './coveringStatus';
import { EmojiStatuses } from './emojiStatus';
import { readStatus } from './readStatus';
import { StatedStatus } from './StatedStatus';

const COLUMNS: ReadonlySet<LabelName> = new Set([
  'status',
  'timeframe',
  'duration',
  'deadline',
  'owner',
]);

/** A row of a table that lists phases with what is said of each. */
export interface PlanRow {
  phase: Pick<PhaseName, 'unit' | 'ordinal' | 'name'>;
  stated?: StatedStatus;
  time?: PhaseTimeframe;
  owner?: { owners: string[]; line: number };
}

/** Rows of plan tables, by {@link phaseKey}. */
export type PlanRows = ReadonlyMap<string, readonly PlanRow[]>;

/**
 * The rows of plan tables: those whose first column names phases, and that have a column of statuses, times or owners. A
 * table whose rows are something else and that only mentions phases says nothing of the phases.
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
  phase: PlanRow['phase'],
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

function readPlanTable(table: Table, legend: EmojiStatuses): PlanRow[] {
  const [header, ...rows] = table.children;
  const heads = header.children.map(cell => normalisePhrase(plainText(cell)));
  const unit = vocabulary.units.get(heads[0] ?? '');
  const columns = heads.map(head => vocabulary.labels.get(head));
  const isPlan = columns.some(
    (name, at) => at > 0 && name !== undefined && COLUMNS.has(name),
  );
  if (!unit || !isPlan) {
    return [];
  }
  return rows.flatMap(row => {
    const phase = readRowName(plainText(row.children[0]), unit);
    return phase ? [readRow(phase, row, columns, legend)] : [];
  });
}

function readRow(
  phase: PlanRow['phase'],
  row: TableRow,
  columns: readonly (LabelName | undefined)[],
  legend: EmojiStatuses,
): PlanRow {
  const line = row.position?.start.line ?? 1;
  const labels = row.children.flatMap((cell, at) => {
    const name = at > 0 ? columns[at] : undefined;
    return name && COLUMNS.has(name)
      ? [{ name, text: name, value: plainText(cell), line }]
      : [];
  });
  const text = labels.find(({ name }) => name === 'status')?.value ?? '';
  const status = readStatus(text, legend);
  const time = phaseTimeframe('', line, labels);
  const { owners } = phaseOwners(labels);
  return {
    phase,
    ...(status && { stated: { status, text, line, foundBy: 'table' } }),
    ...(time && {
      time: { ...time, timeframe: { ...time.timeframe, foundBy: 'table' } },
    }),
    ...(owners.length && { owner: { owners, line } }),
  };
}

// The column's head may stand for the unit: "1", "A: Preview" and "1.0.0-dev" under "Phase" and "Version".
function readRowName(
  cell: string,
  unit: PhaseUnit,
): PlanRow['phase'] | undefined {
  return readPhaseName(cell) ?? readPhaseName(`${unit} ${cell}`);
}
