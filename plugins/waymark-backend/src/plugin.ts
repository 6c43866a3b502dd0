import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { waymarkPermissions } from '@waymark/plugin-waymark-common';
import { readWaymarkConfig } from './config';
import {
  DatabaseEntityRegistry,
  DatabaseRoadmapStore,
  migrateDatabase,
} from './database';
import { WorkerRoadmapParser } from './roadmap';
import { scheduleTasks } from './scheduling';
import {
  AuthorizedRoadmapService,
  createRouter,
  DefaultRoadmapService,
} from './service';

/**
 * The Waymark backend: collects the roadmaps of all catalog entities, and serves them below `/api/waymark`.
 *
 * @public
 */
export const waymarkPlugin = createBackendPlugin({
  pluginId: 'waymark',
  register(env) {
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        rootConfig: coreServices.rootConfig,
        scheduler: coreServices.scheduler,
        urlReader: coreServices.urlReader,
      },
      async init(deps) {
        const { catalog, lifecycle, logger, permissions } = deps;
        const config = readWaymarkConfig(deps.rootConfig);
        const clock = () => new Date();
        const shutdown = new AbortController();

        const knex = await migrateDatabase(deps.database);
        const { shards } = config;
        const registry = DatabaseEntityRegistry.create({ knex, shards });
        const store = DatabaseRoadmapStore.create({ knex });
        const parser = WorkerRoadmapParser.create({
          timeout: config.roadmap.parseTimeout,
        });
        lifecycle.addShutdownHook(async () => {
          shutdown.abort();
          await parser.close();
        });

        const collector = {
          urlReader: deps.urlReader,
          parser,
          store,
          integrations: ScmIntegrations.fromConfig(deps.rootConfig),
          config: config.roadmap,
          logger,
          clock,
        };
        const roadmaps = AuthorizedRoadmapService.create({
          permissions,
          service: DefaultRoadmapService.create({
            catalog,
            registry,
            collector,
            signal: shutdown.signal,
          }),
        });
        deps.permissionsRegistry.addPermissions(waymarkPermissions);
        deps.httpRouter.use(createRouter({ ...deps, roadmaps }));

        await scheduleTasks({
          scheduler: deps.scheduler,
          config,
          collector,
          discovery: {
            auth: deps.auth,
            catalog,
            registry,
            logger,
            clock,
            interval: config.discovery.frequency,
          },
        });
      },
    });
  },
});
