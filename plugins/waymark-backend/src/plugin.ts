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
  DatabaseScorecardStore,
  migrateDatabase,
} from './database';
import { collectedAnnotations } from './entities';
import {
  assertNoProvidedFacts,
  createBuiltInProviders,
  createFactProvidersExtensionPoint,
  listFactSchemas,
} from './facts';
import { WorkerRoadmapParser } from './roadmap';
import {
  scheduleCollectorTasks,
  scheduleScorecardTasks,
  scheduleTasks,
} from './scheduling';
import { evaluateEntities, EvaluationContext } from './scorecards';
import { LocationReader } from './scorecards/definitions';
import {
  AuthorizedCollectorService,
  AuthorizedDoraService,
  AuthorizedEntityService,
  AuthorizedFactService,
  AuthorizedRoadmapService,
  AuthorizedScorecardService,
  createRouter,
  DefaultCollectorService,
  DefaultDoraService,
  DefaultEntityService,
  DefaultFactService,
  DefaultRoadmapService,
  DefaultScorecardDefinitionService,
  DefaultScorecardService,
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
        const schemas = listFactSchemas(config.facts, providers);
        const library = DatabaseScorecardLibrary.create();
        const evaluation: EvaluationContext = {
          knex,
          store: DatabaseScorecardStore.create({ knex }),
          library,
          schemas: new Map(schemas.facts.map(it => [it.name, it])),
          logger,
          clock,
        };
        const onFacts = (entityRefs: readonly string[]) =>
          evaluateEntities(entityRefs, evaluation);
        const facts = { store: factStore, providers, onFacts, logger, clock };
        const deliveries = DatabaseDoraStore.create({ knex });
        const definitions = DatabaseScorecardDefinitionStore.create({ knex });
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
        const scorecards = DefaultScorecardService.create({
          ...evaluation,
          catalog,
          registry,
          facts: factStore,
          sources: new Map(providers.map(it => [it.id, it.title])),
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
                scorecards,
                collectors,
                facts,
                evaluation,
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
                schemas,
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
            scorecards: AuthorizedScorecardService.create({
              permissions,
              service: scorecards,
            }),
            scorecardDefinitions: DefaultScorecardDefinitionService.create({
              knex,
              library,
              store: definitions,
              facts: new Map(schemas.facts.map(it => [it.name, it])),
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
          evaluation,
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
