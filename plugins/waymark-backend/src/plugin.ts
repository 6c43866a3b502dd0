import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { waymarkPermissions } from '@waymark/plugin-waymark-common';
import {
  Collector,
  FactProvider,
  waymarkCollectorsExtensionPoint,
  waymarkFactProvidersExtensionPoint,
} from '@waymark/plugin-waymark-node';
import {
  connectCollectors,
  createCollectorsExtensionPoint,
  stopCollectors,
} from './collectors';
import { readWaymarkConfig } from './config';
import {
  DatabaseDoraStore,
  DatabaseEntityRegistry,
  DatabaseEntitySnapshots,
  DatabaseFactStore,
  DatabaseRoadmapStore,
  DatabaseScorecardDefinitionStore,
  DatabaseScorecardLibrary,
  migrateDatabase,
} from './database';
import { collectedAnnotations } from './entities';
import {
  assertNoProvidedFacts,
  createBuiltInProviders,
  createFactProvidersExtensionPoint,
  FactListener,
  listFactSchemas,
} from './facts';
import { WorkerRoadmapParser } from './roadmap';
import {
  scheduleCollectorTasks,
  scheduleScorecardTasks,
  scheduleTasks,
} from './scheduling';
import { LocationReader } from './scorecards/definitions';
import {
  AuthorizedCollectorService,
  AuthorizedDoraService,
  AuthorizedEntityService,
  AuthorizedFactService,
  AuthorizedRoadmapService,
  createRouter,
  DefaultCollectorService,
  DefaultDoraService,
  DefaultEntityService,
  DefaultFactService,
  DefaultRoadmapService,
  DefaultScorecardDefinitionService,
} from './service';

/**
 * The Waymark backend: collects the roadmaps of all catalog entities, and with the collectors that modules add their
 * deliveries, and serves them below `/api/waymark`.
 *
 * @public
 */
export const waymarkPlugin = createBackendPlugin({
  pluginId: 'waymark',
  register(env) {
    const added: Collector[] = [];
    env.registerExtensionPoint(
      waymarkCollectorsExtensionPoint,
      createCollectorsExtensionPoint(added),
    );
    const addedProviders: FactProvider[] = [];
    env.registerExtensionPoint(
      waymarkFactProvidersExtensionPoint,
      createFactProvidersExtensionPoint(addedProviders),
    );
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
        const annotations = collectedAnnotations(added);
        const store = DatabaseRoadmapStore.create({ knex });
        const providers = [
          ...createBuiltInProviders({ roadmaps: store }),
          ...addedProviders,
        ];
        assertNoProvidedFacts(config.facts, providers);
        const snapshots = DatabaseEntitySnapshots.create({
          knex,
          sources: providers.map(it => it.id),
        });
        const factStore = DatabaseFactStore.create({ knex });
        const onFacts: FactListener = async () => {};
        const facts = { store: factStore, providers, onFacts, logger, clock };
        const deliveries = DatabaseDoraStore.create({ knex });
        const definitions = DatabaseScorecardDefinitionStore.create({ knex });
        const library = DatabaseScorecardLibrary.create();
        const parser = WorkerRoadmapParser.create({
          timeout: config.roadmap.parseTimeout,
        });
        const collectors = await connectCollectors(added, {
          context: { entities: registry, deliveries },
          logger,
        });
        lifecycle.addShutdownHook(async () => {
          shutdown.abort();
          await stopCollectors(collectors, { logger });
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
        const { signal } = shutdown;
        const roadmaps = DefaultRoadmapService.create({
          catalog,
          registry,
          snapshots,
          annotations,
          collector,
          signal,
        });
        const dora = DefaultDoraService.create({
          catalog,
          registry,
          store: deliveries,
          collectors,
          config: config.dora,
          logger,
          clock,
        });
        deps.permissionsRegistry.addPermissions(waymarkPermissions);
        deps.httpRouter.use(
          createRouter({
            ...deps,
            entities: AuthorizedEntityService.create({
              permissions,
              service: DefaultEntityService.create({
                roadmaps,
                dora,
                collectors,
                facts,
                logger,
                signal,
              }),
            }),
            roadmaps: AuthorizedRoadmapService.create({
              permissions,
              service: roadmaps,
            }),
            dora: AuthorizedDoraService.create({ permissions, service: dora }),
            facts: AuthorizedFactService.create({
              permissions,
              service: DefaultFactService.create({
                store: factStore,
                schemas: listFactSchemas(config.facts, providers),
                declared: config.facts,
                onFacts,
                logger,
                clock,
              }),
            }),
            collectors: AuthorizedCollectorService.create({
              permissions,
              service: DefaultCollectorService.create({ collectors, logger }),
            }),
            scorecardDefinitions: DefaultScorecardDefinitionService.create({
              knex,
              library,
              store: definitions,
            }),
          }),
        );

        await scheduleTasks({
          scheduler: deps.scheduler,
          config,
          collector,
          deliveries,
          facts,
          discovery: {
            auth: deps.auth,
            catalog,
            registry,
            snapshots,
            annotations,
            logger,
            clock,
            interval: config.discovery.frequency,
          },
        });
        await scheduleCollectorTasks({ scheduler: deps.scheduler, collectors });
        await scheduleScorecardTasks({
          scheduler: deps.scheduler,
          schedule: config.scorecards.schedule,
          definitions: {
            locations: config.scorecards.locations,
            reader: LocationReader.create({
              urlReader: deps.urlReader,
              logger,
            }),
            store: definitions,
            logger,
            clock,
          },
        });
      },
    });
  },
});
