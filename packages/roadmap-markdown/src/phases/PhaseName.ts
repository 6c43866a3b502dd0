import { PhaseUnit } from '@waymark/plugin-waymark-common';

/** What a heading or a table's cell tells of the phase that it names. */
export interface PhaseName {
  unit: PhaseUnit;
  /** In lower case: `1a` of "Phase 1A", `1.0.0-dev` of "v1.0.0-dev", `q4 2025`. */
  ordinal: string;
  /** What follows unit and ordinal; may be empty. */
  name: string;
  /** Whether a word for a unit and an ordinal name it, as in "Phase 1": then it is a phase within another one, too. */
  explicit: boolean;
  /** Whether only another phase of the unit beside it makes it a phase. */
  needsSibling?: boolean;
  /** Whether its heading is a status, such as "In progress". */
  isBucket?: boolean;
}
