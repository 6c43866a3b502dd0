export { assertTimeZone } from './assertTimeZone';
export { bandOf } from './bands';
export { bucketsOf, DORA_BUCKET_SIZES } from './buckets';
export type { DoraBucket, DoraBucketSize } from './buckets';
export { computeDora, summarizeDora } from './computeDora';
export type { DoraOptions } from './computeDora';
export { computeTrend, summarizeTrend } from './computeTrend';
export type {
  DoraTrendOptions,
  DoraTrendPoint,
  DoraTrendValue,
} from './computeTrend';
export { isUnplanned } from './deploymentReworkRate';
export type { DeployedSample } from './DeployedSample';
export { rollUpDay } from './dailyRollup';
export type { DoraDailyRollup } from './dailyRollup';
export { DeliveryLedger } from './DeliveryLedger';
export type {
  Commit,
  Deployment,
  DoraEvents,
  Incident,
  PullRequest,
} from './DoraEvents';
export { DORA_ENGINE_VERSION } from './engineVersion';
export { compareDeployments, compareIncidents } from './eventOrder';
export { DORA_METRICS, DORA_UNITS } from './DoraMetric';
export type { DoraMetric, DoraUnit } from './DoraMetric';
export type {
  DeploymentFrequencyResult,
  DoraExclusion,
  DoraExclusionReason,
  DoraMeasurement,
  DoraPercentiles,
  DoraResult,
  DoraResults,
} from './DoraResults';
export { recoveredAt } from './failedDeploymentRecoveryTime';
export { FAILURE_SIGNALS, failureSignalsOf } from './failureSignals';
export type { FailureSignal } from './failureSignals';
export { DORA_LEVEL_SETS, findLevelSet } from './levelSets';
export type { DoraBand, DoraBandRule, DoraLevelSet } from './levelSets';
export { observeDeliveries } from './observeDeliveries';
export type { LeadTime } from './leadTimes';
export type {
  ObservationOptions,
  ObservedDeliveries,
  ObservedDeployment,
  ObservedIncident,
} from './observeDeliveries';
export { parseDayOrInstant } from './parseDayOrInstant';
export { parseDoraEvents } from './parseDoraEvents';
export { parseInstant } from './parseInstant';
export { percentilesOf } from './percentiles';
export { measurePullRequestStages } from './pullRequestStages';
export type { PullRequestStages } from './pullRequestStages';
export { scoreQuickCheck } from './quickCheck';
export type {
  QuickCheckAnswers,
  QuickCheckEdition,
  QuickCheckScores,
} from './quickCheck';
export { QUICK_CHECK_BASELINES } from './quickCheckBaselines';
export type { DoraWindow } from './window';
