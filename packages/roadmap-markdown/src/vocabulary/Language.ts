import {
  ComparisonOperator,
  CriterionKind,
  DocumentKind,
  Necessity,
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
  | 'reviewCycle'
  | 'currentVersion'
  | 'launchDate'
  | 'candidateDate'
  | 'startDate'
  | 'goal'
  | 'reason'
  | 'revisit'
  | 'condition'
  | 'priority'
  | 'cost'
  | 'buffer'
  | 'dependency'
  | 'support'
  | 'legend';

/** What a heading or a label says about what it introduces. */
export type SectionName =
  | 'work'
  | 'notWork'
  | 'aside'
  | 'metrics'
  | 'goals'
  | 'risks'
  | 'contingency'
  | 'schedule'
  | 'dependencies'
  | 'decisions'
  | 'guardrails'
  | 'responsibilities'
  | 'escalation'
  | 'contacts'
  | 'support'
  | 'deprecation'
  | 'cost'
  | 'issueTemplate'
  | 'notPlan'
  | 'optional';

/** What a column of a table holds. */
export type ColumnName =
  | 'activity'
  | 'actual'
  | 'baseline'
  | 'condition'
  | 'contact'
  | 'date'
  | 'day'
  | 'decision'
  | 'delay'
  | 'dependency'
  | 'deprecatedIn'
  | 'description'
  | 'done'
  | 'duration'
  | 'email'
  | 'frequency'
  | 'impact'
  | 'item'
  | 'level'
  | 'metric'
  | 'mitigation'
  | 'name'
  | 'number'
  | 'outcome'
  | 'owner'
  | 'phone'
  | 'priority'
  | 'probability'
  | 'progress'
  | 'rationale'
  | 'released'
  | 'remark'
  | 'removedIn'
  | 'replacement'
  | 'responsibility'
  | 'risk'
  | 'role'
  | 'status'
  | 'supported'
  | 'supportUntil'
  | 'target'
  | 'team'
  | 'theme'
  | 'time'
  | 'timeframe'
  | 'title'
  | 'unit'
  | 'week'
  | 'weight'
  | 'window';

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
  /** After a point in time that is the last day, where a language puts such words behind: `まで`. */
  endsBefore?: readonly string[];
  /** After a point in time that is not exact: `頃`. */
  endsAbout?: readonly string[];
  /** Before and after the figure of a unit that is counted and not measured: `第` and `目` in "第3週目". */
  ordinalBefore?: readonly string[];
  ordinalAfter?: readonly string[];
  /** Before the number of a week of the calendar: `KW` in "KW 12". */
  calendarWeek?: readonly string[];
  /** Nouns for a quarter and a half of a year, and the letters that stand for them before or after a figure: `T` in "T1 2026". */
  quarter?: readonly string[];
  half?: readonly string[];
  quarterCodes?: readonly string[];
  halfCodes?: readonly string[];
  /** The two halves of a year where they have names of their own: `上半年`. */
  firstHalf?: readonly string[];
  secondHalf?: readonly string[];
  /** Words that count in order, by their figure: `first`. */
  ranks?: Readonly<Record<string, string>>;
}

/** The words around figures in one language. */
export interface MetricWords {
  /** Words before a figure that bound it, such as `at most`. */
  before: Partial<Record<ComparisonOperator, readonly string[]>>;
  /** Words after a figure that bound it, such as `or more`. */
  after: Partial<Record<ComparisonOperator, readonly string[]>>;
  /** Words before a figure that is not exact, such as `about`. */
  about: readonly string[];
  /** Words before a noun that say that there is none of it: `zero`. */
  zero: readonly string[];
  /** Whole statements that nothing is there: `none`. */
  none: readonly string[];
  /** Whole statements that a figure is not there yet, such as `TBD`. */
  unstated: readonly string[];
  /** Words for more than one, such as `multiple` in "Multiple/day". */
  multiple: readonly string[];
  /** How often something happens, by the unit of once in that time: `daily` by `/d`. */
  frequencies: Readonly<Record<string, readonly string[]>>;
  /** `per` between a unit and a time. */
  per: readonly string[];
  /** Words for units, by the unit that they stand for; those of {@link TimeWords} need not be repeated. */
  units: Readonly<Record<string, readonly string[]>>;
  /** Words for powers of ten, by their value. */
  multipliers: Readonly<Record<string, readonly string[]>>;
  /** Words after a bare count that are no unit, such as `times`. */
  counters: readonly string[];
  /** `of` between a share and the whole. */
  of: readonly string[];
  /** Starts of words for what there should be little of, such as `error`. */
  lessIsBetter: readonly string[];
  /** Starts of words that turn such a word round, such as `success` and `resolved`. */
  moreIsBetter: readonly string[];
  /** Words for a change, more of which is better, such as `reduction` in "reduction in cost". */
  changes: readonly string[];
  /** Verbs before a subject that is to fall or to rise to a figure. */
  lower: readonly string[];
  raise: readonly string[];
  /** Between such a verb with its subject and the size of the change. */
  by: readonly string[];
  /** `and` between two targets. */
  and: readonly string[];
  /** Words with which the circumstances of a figure start, such as `during`. */
  conditions: readonly string[];
  /** Verbs before a figure or subject that say no more than that it is to be reached, such as `achieve`. */
  reaching: readonly string[];
  /** Words after a subject that say that it is reached, such as `maintained`. */
  reached: readonly string[];
  /** `target` before a figure. */
  target: readonly string[];
  /** Words at the end of a subject that only say that it is a share, such as `rate`. */
  shares: readonly string[];
}

/** The words for named days of a plan in one language. */
export interface PlanDayWords {
  /** Words before the number of a checkpoint: `checkpoint` in "Checkpoint 1". */
  checkpoint: readonly string[];
  /** What plans count their days from, such as `launch`. */
  launch: readonly string[];
  /** Whole names of that day, such as `launch day`. */
  launchDay: readonly string[];
  before: readonly string[];
  after: readonly string[];
  /** Words for one beside the numerals: `a` in "a week before". */
  one: readonly string[];
  /** Between a code and a figure: `minus` in "T minus 7". */
  minus: readonly string[];
  plus: readonly string[];
  /** Articles before the day: `the` in "before the launch". */
  articles: readonly string[];
  /** Letters that stand for the day of launch, as `J` in "J-7". */
  codes: readonly string[];
}

/** The words of timed rows in one language. */
export interface ScheduleWords {
  weekdays: readonly string[];
  /** Parts of a day, such as `morning`. */
  dayParts: readonly string[];
  /** Words beside a share that say that so much of the traffic or of the users is let in. */
  rollout: readonly string[];
  /** Rows that add up the others. */
  totals: readonly string[];
  /** Words before the zone of all times, such as `all times`. */
  timeZone: readonly string[];
}

/** The words of escalation paths in one language. */
export interface EscalationWords {
  /** Words before the number of a level, such as `tier`. */
  levels: readonly string[];
  /** Words with which a condition starts, such as `after`. */
  conditions: readonly string[];
}

/** The words about risks in one language. */
export interface RiskWords {
  /** Heads of columns that hold this only in a table of risks, such as `l` for its likelihood. */
  columns: Record<
    Extract<ColumnName, 'impact' | 'mitigation' | 'probability'>,
    readonly string[]
  >;
  /** Words that rate a risk, such as `medium`. */
  levels: readonly string[];
  /** Words before a scenario, such as `scenario` in "Scenario: Supplier closes". */
  scenarios: readonly string[];
}

/** Words of labels that name a day which the document itself is aimed at. */
export interface TargetWords {
  /** Before what is aimed at: `target` in "Target Beta". */
  before: readonly string[];
  /** After it: `date` in "Target Beta date". */
  after: readonly string[];
  /** Whole labels, such as `release date`. */
  whole: readonly string[];
}

/** Words that introduce what was decided. */
export interface DecisionWords {
  /** Labels of a decision. */
  decision: readonly string[];
  /** Labels of a recommendation, which is a decision where it names what to choose. */
  recommendation: readonly string[];
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
  /** What stands for something that is not decided, known or given, such as `tbd`. */
  undecided?: readonly string[];
  /** What is measured, so that a figure of it needs a unit: `latency`. */
  measured?: readonly string[];
  /** Heads of tables' columns. */
  columns?: Partial<Record<ColumnName, readonly string[]>>;
  /** How much a plan insists on a group of items, as its heading says: `must complete`. */
  necessity?: Partial<Record<Necessity, readonly string[]>>;
  /** What stands in a table's row that adds up the others, such as `total`. */
  totals?: readonly string[];
  /** What stands in a table's cell for a thing that is done. */
  affirmations?: readonly string[];
  /** What stands in a table's cell for a thing that is not done. */
  denials?: readonly string[];
  /** Words before what has to come first, in a sentence: `requires`. */
  requiring?: readonly string[];
  /** What after such words stands for all that comes before: `all previous milestones`. */
  allBefore?: readonly string[];
  /** Words that mark an item as optional. */
  optional: readonly string[];
  /** Labels of what the product is at now, such as `current status`. */
  currentStatus?: readonly string[];
  /** Words in titles of documents that tell their kind, such as `rollout`. */
  kinds?: Partial<Record<DocumentKind, readonly string[]>>;
  /** How often something is reviewed, by ISO 8601 duration: `monthly` by `P1M`. */
  frequencies?: Readonly<Record<string, readonly string[]>>;
  /** `every` in "every 6 weeks". */
  every?: readonly string[];
  /** Labels that name a day only where a day follows, such as `kickoff`. */
  dayLabels?: Partial<Record<LabelName, readonly string[]>>;
  targets?: TargetWords;
  risks?: RiskWords;
  decisions?: DecisionWords;
  /** Whole priorities, such as `high`. */
  priorities?: readonly string[];
  /** Words with which a condition starts in a heading, such as `only after`. */
  conditions?: readonly string[];
  /** Words with which a sentence that is a condition starts. */
  conditionSentences?: readonly string[];
  /** Words before a reason. */
  because?: readonly string[];
  /** Words after struck-out text that say why it was struck out. */
  skipped: readonly string[];
  dropped: readonly string[];
  time: TimeWords;
  metrics?: Partial<MetricWords>;
  planDays?: Partial<PlanDayWords>;
  schedule?: Partial<ScheduleWords>;
  escalation?: Partial<EscalationWords>;
  /** Heads of the four columns of a table of who is responsible, accountable, consulted and informed. */
  raci?: readonly string[];
}
