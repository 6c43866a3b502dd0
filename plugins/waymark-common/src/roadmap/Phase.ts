import { Activity } from './Activity';
import { Checkboxes } from './Checkboxes';
import { Criterion } from './Criterion';
import { IssueTemplate } from './IssueTemplate';
import { Metric } from './Metric';
import { Origin, Statement } from './Origin';
import { RoadmapStatus } from './status';
import { Timeframe } from './Timeframe';
import { WorkItem, WorkState } from './WorkItem';

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
 * What a phase is for.
 *
 * @public
 */
export interface Goal extends Statement {
  /** What the document says of it: ticked, or struck out with a mark. */
  state?: WorkState;
}

/**
 * When to look at a deferral again.
 *
 * @public
 */
export interface Revisit extends Statement {
  /** `YYYY-MM-DD`, where the text tells a day. */
  date?: string;
}

/**
 * What has to come first.
 *
 * @public
 */
export interface Dependency extends Statement {
  /** Id of the phase that is meant; absent where it is something else. */
  phase?: string;
}

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
  /** Depth of its heading, 1 to 6; absent where it is a bold line or a table's row. */
  depth?: number;
  /** Line of its heading, counted from 1. */
  line: number;
  /** Id of the phase that it is part of. */
  parent?: string;
  /** What the document says, never what is counted. */
  status?: RoadmapStatus;
  /** The status as written, also where its wording is not understood and {@link Phase.status} is absent. */
  statusText?: string;
  /** Why it is deferred, blocked or cancelled. */
  reason?: Statement;
  /** When to look at a deferral again. */
  revisit?: Revisit;
  /** Whether the document calls it optional. */
  optional?: boolean;
  /** What it depends on being true: `only after product fit`. */
  condition?: Statement;
  timeframe?: Timeframe;
  owners: string[];
  /** As written, such as `High`. */
  priority?: Statement;
  /** As written, such as `Infrastructure: $0`. */
  cost?: Statement;
  goals: Goal[];
  items: WorkItem[];
  criteria: Criterion[];
  /** Those of the document that stand in the phase. */
  metrics: Metric[];
  activities: Activity[];
  dependsOn: Dependency[];
  issueTemplate?: IssueTemplate;
  checkboxes: Checkboxes;
  /** Where single values of the phase were found, by field name. */
  origins: Partial<Record<'title' | 'status' | 'timeframe' | 'owners', Origin>>;
}
