import { Origin } from './Origin';

/**
 * How an observed value has to compare with the stated one: a latency `<=` 50 ms, an availability `>=` 99.9 %.
 *
 * @public
 */
export type ComparisonOperator = '<' | '<=' | '>' | '>=' | '=';

/**
 * A figure as a document states it.
 *
 * @public
 */
export interface Quantity {
  /** As written, such as `< 15 min`. */
  text: string;
  /** Absent where the text gives no figure, as `TBD` and `Tracked` do not: never 0 in its place. */
  value?: number;
  /**
   * `%`; a time as `ms`, `s`, `min`, `h`, `d`, `wk`, `mo` or `y`; a size as `KB`, `MB`, `GB`, `TB`; a rate as `/d`, `/wk`, `/mo`,
   * `/quarter` or `/y`; `req/s`; currencies as their ISO 4217 code; else as written, and absent for a bare count.
   */
  unit?: string;
}

/**
 * A figure to be reached, and how it is to be compared.
 *
 * @public
 */
export interface MetricTarget extends Quantity {
  operator?: ComparisonOperator;
}

/**
 * A target that a table states in a column of its own, such as `Week +2` or `Phase 4 Target`, or in a row of its own.
 *
 * @public
 */
export interface ColumnTarget extends MetricTarget {
  /** Head of the column or row. */
  column: string;
  /** Id of the phase that the column names. */
  phase?: string;
  /** First and last day of the time that the column names, `YYYY-MM-DD`. */
  start?: string;
  end?: string;
}

/**
 * A figure that a plan promises to reach. `text` is the part of the document that states it; `operator`, `value` and `unit`
 * are its target: of several, the last one stated.
 *
 * @public
 */
export interface Metric extends MetricTarget, Origin {
  /** Unique within the document, and unchanged when other metrics come or go. */
  id: string;
  /** What is measured, without figures, such as `P95 API latency`. */
  subject?: string;
  /** Under which circumstances, such as `@ 1000 RPS on single host`. */
  condition?: string;
  /** The targets of a table that states them by column, or one that it states for a phase or time, in the order of the columns. */
  targets?: ColumnTarget[];
  /** What the document says was reached; absent where it says nothing, `TBD` or `Unknown`. */
  actual?: Quantity;
  /** Whether its box is ticked; absent where it has no box. */
  checked?: boolean;
  /** Id of the phase that it stands in, or that its row of a table names. */
  phase?: string;
  /** Headings above it, outermost first, and the bullet or the cell that it belongs to. */
  group?: string[];
}
