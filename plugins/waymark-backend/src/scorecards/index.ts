export { ROADMAP_SCORECARD } from './EntityEvaluation';
export type {
  EntityEvaluation,
  EvaluatedGate,
  EvaluatedScorecard,
  EvaluationRules,
  KnownEntity,
  UsableScorecard,
} from './EntityEvaluation';
export { evaluateEntity } from './evaluateEntity';
export type {
  EvaluationBatch,
  EvaluationState,
  PrepareBatch,
  ResultSummary,
  ScorecardStore,
  StoredCheck,
  StoredEvaluation,
  StoredGate,
  StoredScorecard,
  StoredStanding,
} from './ScorecardStore';
