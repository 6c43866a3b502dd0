export * from './model';
export { GithubHistory } from './GithubHistory';
export {
  GithubRepository,
  type Doing,
  type NewCommit,
  type NewRepository,
  type RepositorySample,
} from './GithubRepository';
export type { RepositoryContent } from './RepositoryContent';
export { EventQueue } from './EventQueue';
export { sampleHistory, type SampleHistoryOptions } from './sampleHistory';
export type { DoraEventsOptions } from './toDoraEvents';
