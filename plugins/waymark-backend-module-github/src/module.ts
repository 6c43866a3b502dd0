import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { waymarkCollectorsExtensionPoint } from '@waymark/plugin-waymark-node';
import { readGithubConfig } from './config';
import { migrateDatabase } from './database';
import { GithubCollector } from './GithubCollector';

/**
 * Collects deployments, changes and incidents from GitHub for Waymark, for all entities that name a repository.
 *
 * @public
 */
export const waymarkModuleGithub = createBackendModule({
  pluginId: 'waymark',
  moduleId: 'github',
  register(env) {
    env.registerInit({
      deps: {
        collectors: waymarkCollectorsExtensionPoint,
        database: coreServices.database,
        events: eventsServiceRef,
        logger: coreServices.logger,
        rootConfig: coreServices.rootConfig,
      },
      async init({ collectors, database, events, logger, rootConfig }) {
        const config = readGithubConfig(rootConfig);
        if (!config.enabled) {
          return;
        }
        collectors.addCollector(
          GithubCollector.create({
            knex: await migrateDatabase(database),
            config,
            integrations: ScmIntegrations.fromConfig(rootConfig),
            events,
            logger,
            clock: () => new Date(),
          }),
        );
      },
    });
  },
});
