import { RootContent, Table } from 'mdast';
import { PhaseUnit } from '@waymark/plugin-waymark-common';
import { PhaseName } from '../phases/PhaseName';
import { readPhaseName } from '../phases/readPhaseName';
import { plainText } from '../syntax/readInlineLines';
import { normalisePhrase } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';
import { EmojiStatuses } from './emojiStatus';
import { readStatus } from './readStatus';
import { StatedStatus } from './StatedStatus';

/** A row of a table that lists phases with their status. */
export interface PlanRow {
  phase: Pick<PhaseName, 'unit' | 'ordinal' | 'name'>;
  stated: StatedStatus;
}

/**
 * The rows of plan tables: those whose first column names phases, and that have a column of statuses. A table whose rows
 * are something else and that only mentions phases says nothing of the phases.
 */
export function readPlanTables(
  blocks: readonly RootContent[],
  legend: EmojiStatuses,
): PlanRow[] {
  return blocks.flatMap(block =>
    block.type === 'table' ? readPlanTable(block, legend) : [],
  );
}

function readPlanTable(table: Table, legend: EmojiStatuses): PlanRow[] {
  const [header, ...rows] = table.children;
  const columns = header.children.map(cell => normalisePhrase(plainText(cell)));
  const unit = vocabulary.units.get(columns[0] ?? '');
  const statusColumn = columns.findIndex(
    column => vocabulary.labels.get(column) === 'status',
  );
  if (!unit || statusColumn < 1) {
    return [];
  }
  return rows.flatMap(row => {
    const phase = readRowName(plainText(row.children[0]), unit);
    const cell = row.children[statusColumn];
    const text = cell ? plainText(cell) : '';
    const status = readStatus(text, legend);
    return phase && status
      ? [
          {
            phase,
            stated: {
              status,
              text,
              line: row.position?.start.line ?? 1,
              foundBy: 'table' as const,
            },
          },
        ]
      : [];
  });
}

// The column's head may stand for the unit: "1", "A: Preview" and "1.0.0-dev" under "Phase" and "Version".
function readRowName(
  cell: string,
  unit: PhaseUnit,
): PlanRow['phase'] | undefined {
  return readPhaseName(cell) ?? readPhaseName(`${unit} ${cell}`);
}
