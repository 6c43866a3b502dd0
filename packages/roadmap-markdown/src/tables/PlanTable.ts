import { TableCell } from 'mdast';
import { ColumnName } from '../vocabulary/Language';

/** One column of a table. */
export interface TableColumn {
  /** Its head, as plain text. */
  head: string;
  /** What it holds; absent where the head's words are not known. */
  name?: ColumnName;
}

/** One row of a table, without its head. */
export interface PlanTableRow {
  /** Line of the document, counted from 1. */
  line: number;
  /** As many as the table has columns: those that the row lacks are empty. */
  cells: readonly { text: string; node?: TableCell }[];
}

/** A table with what its columns hold. */
export interface PlanTable {
  /** Line of its head, counted from 1. */
  line: number;
  columns: readonly TableColumn[];
  rows: readonly PlanTableRow[];
}
