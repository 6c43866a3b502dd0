import { Scorecard, ScorecardResult } from '@waymark/plugin-waymark-common';

/** What a scorecard came to for the facts that were given. */
export interface Trial {
  definition: Scorecard;
  /** Absent where the scorecard does not apply to the entity. */
  result?: ScorecardResult;
}
