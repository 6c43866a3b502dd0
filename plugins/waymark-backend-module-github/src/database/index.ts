export { BudgetStore } from './BudgetStore';
export { migrateDatabase } from './migrateDatabase';
export { ObjectStore } from './ObjectStore';
export type { ObjectBatch, StoredObject } from './ObjectStore';
export type {
  LeasedRepository,
  Repository,
  RepositoryCycle,
  StreamState,
} from './Repository';
export { RepositoryStore } from './RepositoryStore';
export type { RepositoryChange } from './RepositoryStore';
export { StateStore } from './StateStore';
export { TargetStore } from './TargetStore';
export type { GivenTarget, Target } from './TargetStore';
