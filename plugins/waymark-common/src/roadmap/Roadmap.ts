import { Finding } from '../finding';
import { DocumentCheckboxes } from './Checkboxes';
import { Checkpoint } from './Checkpoint';
import { Criterion } from './Criterion';
import { Decision } from './Decision';
import { Metric } from './Metric';
import { Origin, Statement } from './Origin';
import { Contact, EscalationLevel, Responsibility } from './People';
import { Phase } from './Phase';
import { Contingency, Risk } from './Risk';
import { Schedule } from './Schedule';
import { SupportWindow } from './SupportWindow';
import { WorkItem } from './WorkItem';

/**
 * What kind of plan a document is.
 *
 * @public
 */
export type DocumentKind =
  'roadmap' | 'milestones' | 'rollout' | 'readiness' | 'checklist' | 'backlog';

/**
 * A day that a document is aimed at.
 *
 * @public
 */
export interface Target extends Statement {
  /** What is to be reached, such as `v1.0`. */
  name: string;
  /** First day, `YYYY-MM-DD`; absent where the text gives none. */
  start?: string;
  /** Last day, `YYYY-MM-DD`, inclusive. */
  end?: string;
}

/**
 * A rule that holds for all phases, with what it consists of.
 *
 * @public
 */
export interface Guardrail extends Statement {
  parts?: Statement[];
}

/**
 * A part of the document that is kept as it is, because nothing in it was understood.
 *
 * @public
 */
export interface RoadmapSection {
  /** The heading or label above it, as written. */
  title?: string;
  /** Line of its first block, counted from 1. */
  line: number;
  /** Line of its last block, inclusive. */
  endLine: number;
  /** Markdown, as written. */
  text: string;
  /** Id of the phase that it stands in. */
  phase?: string;
}

/**
 * What a roadmap document says.
 *
 * @public
 */
export interface Roadmap {
  /** Text of the first heading of depth 1. */
  title?: string;
  kind: DocumentKind;
  owner?: string;
  /** As written. */
  lastUpdated?: string;
  /** The day of {@link Roadmap.lastUpdated}, `YYYY-MM-DD`, where it tells one. */
  updatedOn?: string;
  /** How often it is reviewed, as written. */
  reviewCycle?: string;
  /** {@link Roadmap.reviewCycle} as an ISO 8601 duration, such as `P1M`. */
  reviewEvery?: string;
  /** As written, such as `Alpha v0.1.0a24`. */
  currentVersion?: string;
  /** Id of the phase that the explicit form names as the current one. */
  currentPhase?: string;
  /** Days that relative times hang on, `YYYY-MM-DD` by name, such as `GA`. */
  anchors: Record<string, string>;
  /** Days that the document itself is aimed at, such as `Target Beta: Q2 2026`. */
  targets: Target[];
  /** In the order of the document. */
  phases: Phase[];
  /** Work items that stand in no phase. They count in no phase's progress. */
  items: WorkItem[];
  /** Criteria that stand in no phase. */
  criteria: Criterion[];
  checkpoints: Checkpoint[];
  schedule: Schedule[];
  /** All of the document, phases' included, in its order. */
  metrics: Metric[];
  risks: Risk[];
  contingencies: Contingency[];
  /** How much time the plan keeps for what goes wrong, as written. */
  buffer?: Statement;
  support: SupportWindow[];
  responsibilities: Responsibility[];
  escalation: EscalationLevel[];
  /** Rules that hold for all phases. */
  guardrails: Guardrail[];
  decisions: Decision[];
  contacts: Contact[];
  /** What is shown but not understood, in the order of the document. */
  sections: RoadmapSection[];
  checkboxes: DocumentCheckboxes;
  /** Where single values of the document were found, by field name. */
  origins: Partial<
    Record<
      | 'title'
      | 'kind'
      | 'owner'
      | 'lastUpdated'
      | 'reviewCycle'
      | 'currentVersion',
      Origin
    >
  >;
  /** Findings of the parser, in the order of their lines. */
  warnings: Finding[];
}
