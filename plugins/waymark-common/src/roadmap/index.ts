export { evaluateRoadmap } from './evaluateRoadmap';
export type {
  CurrentPhase,
  CurrentPhaseReason,
  PhaseEvaluation,
  PhaseFamily,
  RoadmapEvaluation,
} from './evaluateRoadmap';
export { countProgress, phaseProgress, sumProgress } from './progress';
export type { Progress } from './progress';
export type {
  Checkboxes,
  Criterion,
  CriterionKind,
  DocumentCheckboxes,
  FoundBy,
  Origin,
  Phase,
  PhaseUnit,
  Roadmap,
  Timeframe,
  WorkItem,
  WorkState,
} from './Roadmap';
export { ROADMAP_STATUSES, isClosedStatus } from './status';
export type { RoadmapStatus } from './status';
