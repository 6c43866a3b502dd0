import {
  DefaultGithubCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import { Knex } from 'knex';
import { GithubClients } from '../client';
import {
  BudgetStore,
  ObjectStore,
  RepositoryStore,
  StateStore,
  TargetStore,
} from '../database';
import { CollectionContext } from './CollectionContext';

/** Puts together what collecting works with. */
export function createCollectionContext(
  options: Pick<
    CollectionContext,
    'config' | 'clock' | 'deliveries' | 'logger'
  > & { knex: Knex; integrations: ScmIntegrations },
): CollectionContext {
  const { knex, integrations, config, clock, deliveries, logger } = options;
  return {
    repositories: RepositoryStore.create({
      knex,
      // Renewed before each request.
      leaseDuration: 2 * config.timeout,
    }),
    objects: ObjectStore.create({ knex }),
    targets: TargetStore.create({ knex }),
    budgets: BudgetStore.create({ knex }),
    state: StateStore.create({ knex }),
    deliveries,
    clients: GithubClients.create({
      integrations,
      credentials:
        DefaultGithubCredentialsProvider.fromIntegrations(integrations),
      timeout: config.timeout,
      clock,
    }),
    config,
    clock,
    logger,
  };
}
