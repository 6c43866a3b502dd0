export * from './model';
export { GithubHistory } from './GithubHistory';
export {
  GithubRepository,
  type NewRepository,
  type RepositorySample,
} from './GithubRepository';
export type { NewCommit } from './commits';
export type { NewDeployment, NewRelease } from './deployments';
export type { NewIssue } from './issues';
export type { MergeMethod, NewPullRequest } from './pullRequests';
export type { Doing } from './RepositoryLedger';
export type { NewWorkflowRun } from './workflowRuns';
export type { RepositoryContent } from './RepositoryContent';
export { EventQueue } from './EventQueue';
export {
  sampleHistory,
  type SampleHistoryOptions,
} from './sample/sampleHistory';
export type { DoraEventsOptions } from './toDoraEvents';
