import { Finding } from '../finding';
import { RoadmapStatus } from './status';

/**
 * How a value was found in a document.
 *
 * @public
 */
export type FoundBy =
  | 'explicit'
  | 'label'
  | 'heading'
  | 'table'
  | 'checkbox'
  | 'emoji'
  | 'bullet'
  | 'inherited';

/**
 * Where a value stands in its document, and how it was found.
 *
 * @public
 */
export interface Origin {
  /** Line of the document, counted from 1. */
  line: number;
  foundBy: FoundBy;
}

/**
 * Task-list boxes as they stand in the text, criteria included.
 *
 * @public
 */
export interface Checkboxes {
  total: number;
  done: number;
}

/**
 * The boxes of a whole document, phases' included.
 *
 * @public
 */
export interface DocumentCheckboxes extends Checkboxes {
  /** Boxes inside code fences: they belong to templates, and are not part of `total`. */
  inCodeFences: number;
}

/**
 * State of one work item or criterion. `partial` is begun, `dropped` was given up, `skipped` was passed over, and
 * `unknown` is a plain bullet of which the document says nothing.
 *
 * @public
 */
export type WorkState =
  'done' | 'open' | 'partial' | 'dropped' | 'skipped' | 'unknown';

/**
 * One task of a phase.
 *
 * @public
 */
export interface WorkItem extends Origin {
  /** Plain text, without its number, box or leading state emoji. */
  text: string;
  state: WorkState;
  /** Whether its box is ticked; absent where it has no box. */
  checked?: boolean;
  /** Its number in the plan, such as `1.5`. */
  number?: string;
  /** Headings between the phase and the item, outermost first. */
  group?: string[];
  /** Whether the document calls it optional. */
  optional?: boolean;
  children?: WorkItem[];
}

/**
 * What kind of condition a criterion is.
 *
 * @public
 */
export type CriterionKind = 'entry' | 'exit' | 'acceptance' | 'success';

/**
 * A condition of a gate. It counts in no progress.
 *
 * @public
 */
export interface Criterion extends Omit<WorkItem, 'children'> {
  kind: CriterionKind;
  children?: Criterion[];
}

/**
 * When a phase takes place.
 *
 * @public
 */
export interface Timeframe extends Origin {
  /** As written, such as `Week -8 to Week -6` or `3-4 months`. */
  text: string;
  /** First day, `YYYY-MM-DD`; absent where the text gives none. */
  start?: string;
  /** Last day, `YYYY-MM-DD`, inclusive. */
  end?: string;
  /** How long it takes, as written, where that stands beside a point in time. */
  duration?: string;
}

/**
 * The kind of unit that a plan is divided into. Phases of one unit form a family with a current phase of its own.
 *
 * @public
 */
export type PhaseUnit =
  | 'phase'
  | 'milestone'
  | 'stage'
  | 'wave'
  | 'sprint'
  | 'horizon'
  | 'quarter'
  | 'version';

/**
 * A unit of a plan.
 *
 * @public
 */
export interface Phase {
  /** Unique within the document, and unchanged when other phases come or go. */
  id: string;
  /** As written, decoration included. */
  title: string;
  unit: PhaseUnit;
  /** Depth of its heading, 1 to 6; absent where it is no heading. */
  depth?: number;
  /** Line of its heading, counted from 1. */
  line: number;
  /** Id of the phase that it is part of. */
  parent?: string;
  /** What the document says, never what is counted. */
  status?: RoadmapStatus;
  /** The status as written, also where its wording is not understood and {@link Phase.status} is absent. */
  statusText?: string;
  timeframe?: Timeframe;
  owners: string[];
  items: WorkItem[];
  criteria: Criterion[];
  checkboxes: Checkboxes;
  /** Where single values of the phase were found, by field name. */
  origins: Partial<Record<'title' | 'status' | 'timeframe' | 'owners', Origin>>;
}

/**
 * What a roadmap document says.
 *
 * @public
 */
export interface Roadmap {
  /** Text of the first heading of depth 1. */
  title?: string;
  owner?: string;
  /** As written. */
  lastUpdated?: string;
  /** In the order of the document. */
  phases: Phase[];
  checkboxes: DocumentCheckboxes;
  /** Findings of the parser, in the order of their lines. */
  warnings: Finding[];
}
