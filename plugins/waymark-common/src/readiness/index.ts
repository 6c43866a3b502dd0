export type {
  CheckResult,
  ExplainedFact,
  VerdictReason,
  VerdictReasonKind,
} from './CheckResult';
export type {
  CompiledCheck,
  CompiledScorecard,
  ExpressionOutcome,
  ExpressionProblem,
  FactExpression,
  FactRead,
  ProblemKind,
} from './CompiledScorecard';
export type {
  CriteriaPhase,
  CriterionRequirement,
} from './criterionRequirements';
export { evaluateCheck, evaluateScorecard } from './evaluateScorecard';
export type { ScorecardResult } from './evaluateScorecard';
export type { EvaluationContext } from './EvaluationContext';
export { isFactName } from './Fact';
export type { Fact, FactChange, FactSchema, FactValue } from './Fact';
export { factNames } from './factNames';
export { judgeGate, judgeLevels, levelReached } from './gates';
export type { GateRequirement, GateResult } from './gates';
export type { Attestation, Exemption } from './grants';
export { IMPORTANCE_WEIGHTS } from './importance';
export type { Importance } from './importance';
export { judgeHeld } from './judgeHeld';
export type { HeldJudgement, HeldState } from './judgeHeld';
export { judgeRoadmapGates } from './roadmapGates';
export type { RoadmapGateOptions } from './roadmapGates';
export { parseFactSheet } from './parseFactSheet';
export { scoreResults } from './score';
export type { Score } from './score';
export type {
  AttestationRule,
  CheckDefinition,
  Remediation,
  Scorecard,
} from './Scorecard';
export { VERDICTS } from './verdicts';
export type { GateVerdict, Verdict } from './verdicts';
