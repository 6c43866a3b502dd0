import { SectionClass } from '../outline/classifySection';

/** What stands above a list within its phase. */
export interface ListContext {
  /** Headings between the phase and the list, outermost first. */
  group: string[];
  /** What those headings or the label above the list say about it. */
  section?: SectionClass;
  /** Whether a label of unknown meaning introduces it, such as `**Participants:**`. */
  underUnknownLabel: boolean;
  /** Whether a heading or label calls all of it optional. */
  optional: boolean;
}
