import { Origin, Statement } from './Origin';

/**
 * What may go wrong.
 *
 * @public
 */
export interface Risk extends Origin {
  text: string;
  /** As written, such as `Medium`. */
  probability?: string;
  /** As written, such as `Critical`. */
  impact?: string;
  mitigation?: string;
  /** By how much it may hold up the plan, as written: `+2-4 weeks`. */
  delay?: string;
  owners?: string[];
  /** What it says of itself, such as `Closed`, as written. */
  statusText?: string;
  /** Whether its box is ticked; absent where it has no box. */
  checked?: boolean;
  /** Whether it is struck out. That alone decides nothing. */
  struck?: boolean;
  /** Which phase it threatens, as written: `2` or `All`. */
  phaseText?: string;
  /** Id of that phase, or of the one that it stands in. */
  phase?: string;
}

/**
 * What to do once something has gone wrong.
 *
 * @public
 */
export interface Contingency extends Origin {
  /** The scenario, such as `LLM provider outage`. */
  text: string;
  steps: Statement[];
}
