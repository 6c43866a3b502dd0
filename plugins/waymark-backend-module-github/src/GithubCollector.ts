import { LoggerService } from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { EventsService } from '@backstage/plugin-events-node';
import {
  WAYMARK_DEPLOYMENTS_ANNOTATION,
  WAYMARK_ENVIRONMENT_ANNOTATION,
  WAYMARK_INCIDENTS_ANNOTATION,
  WAYMARK_PATHS_ANNOTATION,
} from '@waymark/plugin-waymark-common';
import {
  Collector,
  CollectorContext,
  CollectorTask,
  ConnectedCollector,
} from '@waymark/plugin-waymark-node';
import { Knex } from 'knex';
import { collectDue, collectNow, createCollectionContext } from './collection';
import { GithubConfig } from './config';
import { syncTargets } from './discovery';
import { listTargets, readDeliverySource, readStatus } from './status';
import { PROJECT_SLUG_ANNOTATION } from './targets';
import { HintFollower, subscribeToEvents } from './webhooks';

// A task looks often whether something is due, which costs one indexed query.
const SYNC_TICK = 3_000;
const SYNC_TIMEOUT = 60_000;
const COLLECTION_TICK = 5_000;

// Events come in swarms: a merge is a push, a pull request, and a run or two.
const HINT_DELAY = 700;

/** What {@link GithubCollector} works with. */
export interface GithubCollectorOptions {
  knex: Knex;
  config: GithubConfig;
  integrations: ScmIntegrations;
  events: EventsService;
  logger: LoggerService;
  clock: () => Date;
}

/** Collects deployments, changes and incidents from GitHub. */
export class GithubCollector implements Collector {
  readonly id = 'github';
  readonly title = 'GitHub';
  readonly annotations = [
    PROJECT_SLUG_ANNOTATION,
    WAYMARK_DEPLOYMENTS_ANNOTATION,
    WAYMARK_ENVIRONMENT_ANNOTATION,
    WAYMARK_INCIDENTS_ANNOTATION,
    WAYMARK_PATHS_ANNOTATION,
  ];
  readonly #options: GithubCollectorOptions;

  private constructor(options: GithubCollectorOptions) {
    this.#options = options;
  }

  static create(options: GithubCollectorOptions) {
    return new GithubCollector(options);
  }

  async connect({
    entities,
    deliveries,
  }: CollectorContext): Promise<ConnectedCollector> {
    const { config, integrations, events, logger, clock } = this.#options;
    const collection = createCollectionContext({
      ...this.#options,
      deliveries,
    });
    const { repositories, targets, state } = collection;
    const sync = () => syncTargets({ ...collection, entities, integrations });
    const shutdown = new AbortController();
    const follower = new HintFollower({
      collect: ids => collectNow(ids, collection, shutdown.signal),
      logger,
      delay: HINT_DELAY,
    });
    await subscribeToEvents({ ...collection, events, follower });

    return {
      tasks: createTasks(config, sync, async signal => {
        const run = await collectDue(
          collection,
          AbortSignal.any([signal, shutdown.signal]),
        );
        if (run.targets) {
          await state.set('run', JSON.stringify(run));
        }
      }),
      getStatus: () => readStatus({ ...collection, now: clock().getTime() }),
      listTargets: options =>
        listTargets(options, { ...collection, now: clock().getTime() }),
      getDeliverySource: entityRef => readDeliverySource(entityRef, collection),
      async refresh(entityRef, signal) {
        await sync();
        const target = await targets.get(entityRef);
        if (target?.repositoryId !== undefined) {
          // Whoever asks wants everything looked at that may have changed.
          await repositories.hint(
            { id: target.repositoryId },
            clock().getTime(),
          );
          await collectNow(
            [target.repositoryId],
            collection,
            AbortSignal.any([signal, shutdown.signal]),
          );
        }
      },
      async stop() {
        shutdown.abort();
        await follower.stop();
      },
    };
  }
}

function createTasks(
  config: GithubConfig,
  sync: () => Promise<void>,
  collect: (signal: AbortSignal) => Promise<void>,
): CollectorTask[] {
  const timeout = config.taskTimeout;
  return [
    {
      id: 'targets',
      scope: 'global',
      frequency: SYNC_TICK,
      timeout: SYNC_TIMEOUT,
      run: sync,
    },
    ...Array.from({ length: config.tasks }, (_, index) => ({
      id: `collect-${index}`,
      scope: 'local' as const,
      frequency: COLLECTION_TICK,
      timeout,
      run: collect,
    })),
  ];
}
