import { mockServices } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import type { GithubEmulator } from '@waymark/github-emulator';
import { CollectedEntity, EntitySource } from '@waymark/plugin-waymark-node';
import { Knex } from 'knex';
import { collectDue, collectNow, createCollectionContext } from '../collection';
import { readGithubConfig } from '../config';
import { migrateDatabase } from '../database';
import { syncTargets } from '../discovery';
import { listTargets, readDeliverySource, readStatus } from '../status';
import { PROJECT_SLUG_ANNOTATION } from '../targets';
import { MemoryDeliveries } from './MemoryDeliveries';

/** An entity that names a repository. */
export function entityOf(
  slug: string,
  annotations: Record<string, string> = {},
): CollectedEntity {
  return {
    entityRef: `component:default/${slug.split('/')[1]}`,
    kind: 'component',
    annotations: { [PROJECT_SLUG_ANNOTATION]: slug, ...annotations },
    registeredAt: new Date('2026-01-01T00:00:00Z'),
  };
}

/** Entities as a list that can be changed. */
export class EntityList implements EntitySource {
  entities: CollectedEntity[];

  constructor(entities: readonly CollectedEntity[]) {
    this.entities = [...entities];
  }

  async getVersion() {
    return JSON.stringify(this.entities);
  }

  async list({ after = '', limit }: { after?: string; limit: number }) {
    return [...this.entities]
      .sort((a, b) => (a.entityRef < b.entityRef ? -1 : 1))
      .filter(it => it.entityRef > after)
      .slice(0, limit);
  }
}

/** The configuration of a portal whose github.com is the emulator. */
export function configFor(
  emulator: Pick<GithubEmulator, 'apiUrl' | 'token'>,
  github: object = {},
) {
  return {
    integrations: {
      github: [
        {
          host: 'github.com',
          apiBaseUrl: emulator.apiUrl,
          token: emulator.token,
        },
      ],
    },
    waymark: { github: { backfill: { days: 400 }, ...github } },
  };
}

/** Everything that a collector is made of, by hand: nothing runs unless told to. */
export async function startCollection(options: {
  knex: Knex;
  emulator: GithubEmulator;
  entities: readonly CollectedEntity[];
  deliveries?: MemoryDeliveries;
  /** In place of `waymark.github`. */
  github?: object;
  /** In place of all of the configuration. */
  config?: object;
}) {
  const { knex, emulator } = options;
  const rootConfig = mockServices.rootConfig({
    data: (options.config ?? configFor(emulator, options.github)) as never,
  });
  const config = readGithubConfig(rootConfig);
  const integrations = ScmIntegrations.fromConfig(rootConfig);
  await migrateDatabase({ getClient: async () => knex });
  const entities = new EntityList(options.entities);
  const deliveries =
    options.deliveries ??
    new MemoryDeliveries(options.entities.map(it => it.entityRef));
  const context = createCollectionContext({
    knex,
    config,
    integrations,
    deliveries,
    clock: () => new Date(emulator.clock.now()),
    logger: mockServices.logger.mock(),
  });
  return {
    knex,
    context,
    config,
    deliveries,
    entities,
    sync: () => syncTargets({ ...context, entities, integrations }),
    collect: (signal = new AbortController().signal) =>
      collectDue(context, signal),
    collectNow: (ids: number[]) =>
      collectNow(ids, context, new AbortController().signal),
    /** Time passes, on GitHub as well as here. */
    pass: (milliseconds: number) => emulator.advance(milliseconds),
    targets: () =>
      listTargets({ limit: 100 }, { ...context, now: emulator.clock.now() }),
    status: () => readStatus({ ...context, now: emulator.clock.now() }),
    source: (entityRef: string) => readDeliverySource(entityRef, context),
  };
}
