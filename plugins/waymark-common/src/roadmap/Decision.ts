import { Origin } from './Origin';

/**
 * What was decided: a row of a decision log, a recommendation, or what an item was settled with
 * (`Choose a release tool → **release-please**`).
 *
 * @public
 */
export interface Decision extends Origin {
  /** The question, or the decision itself. */
  text: string;
  /** What was chosen, where that stands apart from the question. */
  outcome?: string;
  rationale?: string;
  /** As written. */
  date?: string;
  /** Id of the phase that it stands in. */
  phase?: string;
}
