import { ScmIntegrationRegistry } from '@backstage/integration';
import { CollectedEntity, EntitySource } from '@waymark/plugin-waymark-node';
import { GithubConfig } from '../config';
import { RepositoryStore, StateStore, Target, TargetStore } from '../database';
import { ProjectionContext, withdrawDeliveries } from '../projection';
import {
  findRepositoryName,
  readTargetSettings,
  RepositoryName,
  toSlug,
} from '../targets';

const PAGE_SIZE = 500;

/** What {@link syncTargets} works with. */
export interface SyncContext extends ProjectionContext {
  entities: EntitySource;
  repositories: RepositoryStore;
  targets: TargetStore;
  state: StateStore;
  integrations: Pick<ScmIntegrationRegistry, 'byUrl' | 'github'>;
  config: GithubConfig;
  clock: () => Date;
}

/**
 * Brings repositories and targets in line with the entities, if these or the configuration have changed since the last
 * time. Repositories whose entities have changed are due at once.
 */
export async function syncTargets(context: SyncContext): Promise<void> {
  const { entities, state, config } = context;
  // An entity that changes while the list is read makes another version, and is read with the next one.
  const version = JSON.stringify([
    await entities.getVersion(),
    config.defaults,
    context.integrations.github.list().map(it => it.config.host),
  ]);
  if ((await state.get('version')) !== version) {
    await replaceTargets(context);
    await state.set('version', version);
  }
  await withdrawDeliveries(context);
  // A repository that an entity moved away from is kept until what was given of it is taken back.
  await context.repositories.removeUnused();
}

async function replaceTargets(context: SyncContext): Promise<void> {
  const { repositories, targets, config, clock } = context;
  const now = clock().getTime();
  const registered = new Set<string>();
  const wanted: (Target & { repository?: RepositoryName })[] = [];
  let after: string | undefined;
  for (;;) {
    const page = await context.entities.list({ after, limit: PAGE_SIZE });
    for (const entity of page) {
      registered.add(entity.entityRef);
      const target = toTarget(entity, context);
      if (target) {
        wanted.push(target);
      }
    }
    if (page.length < PAGE_SIZE) {
      break;
    }
    after = page.at(-1)?.entityRef;
  }
  const ids = await repositories.add(
    wanted.flatMap(it => (it.repository ? [it.repository] : [])),
    { now, since: now - config.backfill },
  );
  const changed = await targets.replaceAll(
    wanted.map(({ repository, ...target }) => ({
      ...target,
      repositoryId: repository && ids.get(toSlug(repository)),
    })),
    { isRegistered: entityRef => registered.has(entityRef) },
  );
  await repositories.makeDue(changed, now);
}

function toTarget(
  entity: CollectedEntity,
  { integrations, config }: Pick<SyncContext, 'integrations' | 'config'>,
): (Target & { repository?: RepositoryName }) | undefined {
  const { repository, finding } = findRepositoryName(entity, integrations);
  if (!repository && !finding) {
    return undefined;
  }
  const { settings, findings } = readTargetSettings(
    entity.annotations,
    config.defaults,
  );
  return {
    entityRef: entity.entityRef,
    registeredAt: entity.registeredAt.toISOString(),
    repository,
    settings,
    findings: finding ? [finding, ...findings] : findings,
  };
}
