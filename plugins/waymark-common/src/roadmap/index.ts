export type { Activity } from './Activity';
export type { Checkboxes, DocumentCheckboxes } from './Checkboxes';
export type { Checkpoint } from './Checkpoint';
export type { Criterion, CriterionKind } from './Criterion';
export type { Decision } from './Decision';
export { emptyRoadmap } from './emptyRoadmap';
export { evaluateRoadmap } from './evaluateRoadmap';
export type {
  CurrentPhase,
  CurrentPhaseReason,
  PhaseEvaluation,
  PhaseFamily,
  RoadmapEvaluation,
} from './evaluateRoadmap';
export { isTargetMet } from './isTargetMet';
export type { IssueTemplate } from './IssueTemplate';
export type {
  ColumnTarget,
  ComparisonOperator,
  Metric,
  MetricTarget,
  Quantity,
} from './Metric';
export type { FoundBy, Origin, Statement } from './Origin';
export type { Contact, EscalationLevel, Responsibility } from './People';
export type { Dependency, Goal, Phase, PhaseUnit, Revisit } from './Phase';
export { countProgress, phaseProgress, sumProgress } from './progress';
export type { Progress } from './progress';
export type { Contingency, Risk } from './Risk';
export type {
  DocumentKind,
  Guardrail,
  Roadmap,
  RoadmapSection,
  Target,
} from './Roadmap';
export type { Schedule, ScheduleEntry } from './Schedule';
export { ROADMAP_STATUSES, isClosedStatus } from './status';
export type { RoadmapStatus } from './status';
export type { SupportWindow } from './SupportWindow';
export type { Timeframe } from './Timeframe';
export { isSameValue, toBaseUnit } from './toBaseUnit';
export type { BaseFigure } from './toBaseUnit';
export type { Necessity, WorkItem, WorkState } from './WorkItem';
