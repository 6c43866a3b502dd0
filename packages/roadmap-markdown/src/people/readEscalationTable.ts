import { EscalationLevel } from '@waymark/plugin-waymark-common';
import { PlanTable } from '../tables/PlanTable';
import { cellText, columnOf } from '../tables/readTable';
import { readLevel } from './readLevel';

/**
 * The rows of a table of escalation levels with whom to call.
 *
 * @param isEscalation - whether the words above the table say so
 */
export function readEscalationTable(
  table: PlanTable,
  isEscalation: boolean,
): EscalationLevel[] {
  const named = columnOf(table, 'level');
  const level = named < 0 && isEscalation ? 0 : named;
  const owner = columnOf(table, 'owner', 'team', 'role', 'name', 'contact');
  const condition = columnOf(table, 'condition', 'date');
  const levels = table.rows.filter(row => isLevel(row.cells[level]?.text));
  const isPath =
    level >= 0 &&
    owner >= 0 &&
    owner !== level &&
    levels.length > 0 &&
    (isEscalation || condition >= 0);
  if (!isPath) {
    return [];
  }
  return levels.flatMap(row => {
    const who = cellText(row, owner);
    const when = cellText(row, condition);
    return who
      ? [
          {
            level: row.cells[level].text,
            owner: who,
            ...(when && { condition: when }),
            line: row.line,
            foundBy: 'table' as const,
          },
        ]
      : [];
  });
}

function isLevel(text = ''): boolean {
  return readLevel(text) !== undefined || /^\d$/.test(text);
}
