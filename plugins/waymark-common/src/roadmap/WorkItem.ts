import { Origin } from './Origin';

/**
 * State of one work item or criterion. `partial` is begun, `dropped` was given up, `skipped` was passed over, and
 * `unknown` is a plain bullet of which the document says nothing.
 *
 * @public
 */
export type WorkState =
  'done' | 'open' | 'partial' | 'dropped' | 'skipped' | 'unknown';

/**
 * How much a plan insists on an item, after the MoSCoW method.
 *
 * @public
 */
export type Necessity = 'must' | 'should' | 'could' | 'wont';

/**
 * One task of a phase.
 *
 * @public
 */
export interface WorkItem extends Origin {
  /** Plain text, without its number, box or leading state emoji. */
  text: string;
  state: WorkState;
  /** What the document adds to it in a column of its own, or in bullets below it that are no tasks; cut after 500 characters. */
  description?: string;
  /** Whether its box is ticked; absent where it has no box. */
  checked?: boolean;
  /** Its number in the plan, such as `1.5`. */
  number?: string;
  /** Headings between the phase and the item, outermost first. */
  group?: string[];
  /** Whether the document calls it optional. */
  optional?: boolean;
  /** What the nearest group that says so asks for: `must` below "Critical Blockers (Must Complete)". */
  necessity?: Necessity;
  /** As written, where the item names its own. */
  owners?: string[];
  /** As written, such as `High`. */
  priority?: string;
  /** Whether it is struck out. That alone decides nothing: it may be done, dropped or skipped. */
  struck?: boolean;
  children?: WorkItem[];
}
