import { Table } from 'mdast';
import { Decision } from '@waymark/plugin-waymark-common';
import { cellText, columnOf, readTable } from '../tables/readTable';

/**
 * The rows of a decision log. Besides the decisions, it has their dates, outcomes or reasons.
 *
 * @param isLog - whether a heading says that it is one; then the decisions alone will do
 */
export function readDecisionTable(table: Table, isLog: boolean): Decision[] {
  const read = readTable(table);
  const decision = columnOf(read, 'decision');
  const outcome = columnOf(read, 'outcome');
  const rationale = columnOf(read, 'rationale');
  const date = columnOf(read, 'date');
  const isKnown = isLog || outcome >= 0 || rationale >= 0 || date >= 0;
  if (decision < 0 || !isKnown) {
    return [];
  }
  return read.rows.flatMap(row => {
    const text = cellText(row, decision);
    const [chosen, reason, day] = [outcome, rationale, date].map(column =>
      cellText(row, column),
    );
    return text
      ? [
          {
            text,
            ...(chosen && { outcome: chosen }),
            ...(reason && { rationale: reason }),
            ...(day && { date: day }),
            line: row.line,
            foundBy: 'table' as const,
          },
        ]
      : [];
  });
}
