import { LoggerService } from '@backstage/backend-plugin-api';
import { GithubClients } from '../client';
import { GithubConfig } from '../config';
import {
  BudgetStore,
  ObjectStore,
  RepositoryStore,
  StateStore,
  TargetStore,
} from '../database';
import { ProjectionContext } from '../projection';

/** What collecting works with, and what is stored of it. */
export interface CollectionContext extends ProjectionContext {
  repositories: RepositoryStore;
  objects: ObjectStore;
  targets: TargetStore;
  budgets: BudgetStore;
  state: StateStore;
  clients: GithubClients;
  config: GithubConfig;
  clock: () => Date;
  logger: LoggerService;
}
