import { Table } from 'mdast';
import { peelLeadingEmoji } from '../syntax/emoji';
import { oncePerNode } from '../syntax/oncePerNode';
import { plainText } from '../syntax/readInlineLines';
import { ColumnName } from '../vocabulary/Language';
import { normalisePhrase } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';
import { PlanTable, PlanTableRow } from './PlanTable';

const tableOf = oncePerNode((table: Table): PlanTable => {
  const [header, ...rows] = table.children;
  const columns = header.children.map(cell => {
    const head = plainText(cell);
    const name = columnNameOf(head);
    return { head, ...(name && { name }) };
  });
  return {
    line: table.position?.start.line ?? 1,
    columns,
    rows: rows.map(row => ({
      line: row.position?.start.line ?? 1,
      cells: columns.map((_, at) => {
        const node = row.children[at];
        return node ? { text: plainText(node), node } : { text: '' };
      }),
    })),
  };
});

/** Reads a table: what its columns hold by their heads, and its cells as plain text. */
export function readTable(table: Table): PlanTable {
  return tableOf(table);
}

/** Index of the first column that holds what is wanted; -1 without one. */
export function columnOf(
  { columns }: PlanTable,
  ...names: readonly ColumnName[]
): number {
  return columns.findIndex(({ name }) => name && names.includes(name));
}

/** The text of a cell; `undefined` where it is empty or only keeps the place, as `TBD` and `-` do. */
export function cellText(
  row: PlanTableRow,
  column: number,
): string | undefined {
  const text = row.cells[column]?.text;
  return text && !isUndecided(text) ? text : undefined;
}

/** Whether a text says no more than that something is not decided, known or given. */
export function isUndecided(text: string): boolean {
  return vocabulary.undecided.has(
    normalisePhrase(text).replace(/^[[(<{]|[\])>}.]$/g, ''),
  );
}

// "Time (PT)" and "📊 Metric" hold the same as "Time" and "Metric".
function columnNameOf(head: string): ColumnName | undefined {
  const words = normalisePhrase(
    peelLeadingEmoji(head).rest.replace(/\s*[(（][^)）]*[)）]\s*$/, ''),
  ).replace(/[:：*?？]+$/, '');
  return vocabulary.columns.get(words);
}
