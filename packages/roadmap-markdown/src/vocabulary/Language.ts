import {
  CriterionKind,
  PhaseUnit,
  RoadmapStatus,
} from '@waymark/plugin-waymark-common';

/** What a label such as `**Owner**: …` is about. */
export type LabelName =
  | 'status'
  | 'blocker'
  | 'owner'
  | 'maintainer'
  | 'lastUpdated'
  | 'timeframe'
  | 'duration'
  | 'deadline'
  | 'documentOnly'
  | 'legend';

/**
 * What a heading or a label says about the list that it introduces. Boxes are work even where plain bullets are none
 * (`notWork`, such as goals), but not beside the plan (`aside`, such as risks).
 */
export type SectionName =
  'work' | 'notWork' | 'aside' | 'metrics' | 'notPlan' | 'optional';

/** The words of time in one language. */
export interface TimeWords {
  /** January to December, each with its abbreviations. */
  months: readonly (readonly string[])[];
  /** Words for units of time, singular, plural and abbreviated. */
  hour: readonly string[];
  day: readonly string[];
  week: readonly string[];
  month: readonly string[];
  year: readonly string[];
  /** `next` in "next 30 days". */
  next: readonly string[];
  /** `to` between the two ends of a range. */
  to: readonly string[];
  /** Before a point in time that is the last day: `by`, `end of`. */
  until: readonly string[];
  /** Before a point in time that is the first day: `from`. */
  from: readonly string[];
  /** Before a point in time that it only narrows: `early`, `mid`. */
  about: readonly string[];
  /** After a point in time that is the first day: `onwards`. */
  onwards: readonly string[];
}

/**
 * The words by which one language's roadmaps are read, all in lower case. A language needs only the words that it adds:
 * those of all languages are read together.
 */
export interface Language {
  language: string;
  /** Words before an ordinal that make a heading a phase, such as `phase` in "Phase 1". */
  units: Partial<Record<PhaseUnit, readonly string[]>>;
  /** Words that follow a unit instead of a figure, such as `one`. */
  ordinals: Readonly<Record<string, string>>;
  /** Whole names of horizons without a figure, such as `medium term`. */
  horizons: readonly string[];
  /** Whole names of stages of a release, such as `beta`. */
  stages: readonly string[];
  /** What may follow a version or a horizon in a heading without separating it, such as `goals`. */
  planNouns: readonly string[];
  /** What after a unit and its ordinal makes the heading about the phase instead of the phase itself. */
  aboutPhase: readonly string[];
  /** Phrases at the start of a status, the longest of which counts. */
  statuses: Partial<Record<RoadmapStatus, readonly string[]>>;
  /** Statuses that in a heading are rather the name of a phase, such as `design`. */
  phaseNames: readonly string[];
  /** Phrases that look like a status but tell of health or priority. */
  notStatuses: readonly string[];
  /** Words that may stand before a status, such as `currently`. */
  fillers: readonly string[];
  /** Words before a status that deny it, such as `not`. */
  negations?: readonly string[];
  labels: Partial<Record<LabelName, readonly string[]>>;
  /** Endings of headings and labels that introduce criteria. */
  criteria: Partial<Record<CriterionKind, readonly string[]>>;
  /** Words with which a heading or a label starts or ends. */
  sections: Partial<Record<SectionName, readonly string[]>>;
  /** Words that mark an item as optional. */
  optional: readonly string[];
  /** Words after struck-out text that say why it was struck out. */
  skipped: readonly string[];
  dropped: readonly string[];
  time: TimeWords;
}
