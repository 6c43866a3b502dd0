export type {
  EntityEvaluation,
  EvaluatedGate,
  EvaluatedScorecard,
  EvaluationRules,
  KnownEntity,
  NeededFacts,
  UsableScorecard,
} from './EntityEvaluation';
export { evaluateEntity } from './evaluateEntity';
export type {
  EvaluationBatch,
  EvaluationState,
  ListedCheck,
  EvaluateDueOptions,
  PrepareBatch,
  ResultSummary,
  ScorecardStore,
  StoredCheck,
  StoredEvaluation,
  StoredFigures,
  StoredGate,
  StoredScorecard,
  StoredStanding,
} from './ScorecardStore';
export { evaluateDueEntities, evaluateEntities } from './evaluateDueEntities';
export type { EvaluationContext } from './evaluateDueEntities';
export type {
  LibraryScorecard,
  ScorecardLibrary,
  ScorecardLibraryState,
} from './definitions';
export { previewScorecards } from './previewScorecards';
export {
  levelGates,
  toGateReport,
  toIsoTime,
  toReadinessOverview,
  toScorecardReport,
  toStanding,
} from './reports';
export type { ScorecardStanding } from './reports';
