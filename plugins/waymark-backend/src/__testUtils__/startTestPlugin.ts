import { createBackendModule } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizePermissionRequest,
  AuthorizeResult,
} from '@backstage/plugin-permission-common';
import {
  Collector,
  FactProvider,
  waymarkCollectorsExtensionPoint,
  waymarkFactProvidersExtensionPoint,
} from '@waymark/plugin-waymark-node';
import { JsonObject } from '@backstage/types';
import { Knex } from 'knex';
import request from 'supertest';
import { waymarkPlugin } from '../plugin';

/** Starts the plugin with collectors on a database. */
export async function startTestPlugin(options: {
  knex: Knex;
  entities: Entity[];
  collectors: Collector[];
  factProviders?: FactProvider[];
  config?: JsonObject;
  /** Of permissions and entity refs, those that are denied. */
  denied?: string[];
}) {
  const { knex, entities, collectors, config = {}, denied = [] } = options;
  const { factProviders = [] } = options;
  const auditor = mockServices.auditor.mock();
  const permissions = mockServices.permissions.mock({
    authorize: async (requests: AuthorizePermissionRequest[]) =>
      requests.map(it => ({
        result: [
          it.permission.name,
          'resourceRef' in it ? it.resourceRef : undefined,
        ].some(asked => asked !== undefined && denied.includes(asked))
          ? AuthorizeResult.DENY
          : AuthorizeResult.ALLOW,
      })),
  });
  const scheduler = mockServices.scheduler.mock();
  const logger = mockServices.logger.mock();
  logger.child.mockReturnValue(logger);
  const backend = await startTestBackend({
    features: [
      waymarkPlugin,
      createBackendModule({
        pluginId: 'waymark',
        moduleId: 'test',
        register(env) {
          env.registerInit({
            deps: {
              collectorsPoint: waymarkCollectorsExtensionPoint,
              factsPoint: waymarkFactProvidersExtensionPoint,
            },
            async init({ collectorsPoint, factsPoint }) {
              collectors.forEach(it => collectorsPoint.addCollector(it));
              factProviders.forEach(it => factsPoint.addFactProvider(it));
            },
          });
        },
      }),
      auditor.factory,
      permissions.factory,
      scheduler.factory,
      logger.factory,
      mockServices.database.factory({ knex }),
      mockServices.rootConfig.factory({ data: config }),
      catalogServiceMock.factory({ entities }),
    ],
  });
  return {
    api: request(backend.server),
    auditor,
    permissions,
    scheduler,
    logger,
    /** Runs a task once, or all tasks whose ids begin with that and a hyphen. */
    async run(id: string) {
      const tasks = scheduler.scheduleTask.mock.calls
        .map(([task]) => task)
        .filter(it => it.id === id || it.id.startsWith(`${id}-`));
      if (!tasks.length) {
        throw new Error(`There is no task ${id}`);
      }
      for (const task of tasks) {
        await task.fn(new AbortController().signal);
      }
    },
    stop: () => backend.stop(),
  };
}
