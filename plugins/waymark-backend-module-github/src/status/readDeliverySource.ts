import { DeliverySource, Finding } from '@waymark/plugin-waymark-common';
import { GithubConfig } from '../config';
import {
  ObjectStore,
  Repository,
  RepositoryStore,
  TargetStore,
} from '../database';
import { TargetSettings } from '../targets';
import { toInstant } from './toInstant';

/** Where an entity's deliveries come from, out of what is stored; `undefined` where it names no repository. */
export async function readDeliverySource(
  entityRef: string,
  context: {
    repositories: RepositoryStore;
    objects: ObjectStore;
    targets: TargetStore;
    config: Pick<GithubConfig, 'sampleData'>;
  },
): Promise<DeliverySource | undefined> {
  const { repositories, objects, targets, config } = context;
  const target = await targets.get(entityRef);
  if (!target) {
    return undefined;
  }
  const { repositoryId, findings } = target;
  const repository =
    repositoryId === undefined
      ? undefined
      : await repositories.get(repositoryId);
  const source = {
    collector: 'github',
    sampleData: config.sampleData,
    findings,
  };
  if (!repository) {
    // Of one whose annotation names none, the finding says why.
    return findings.length
      ? {
          ...source,
          state: 'failing',
          attemptedAt: null,
          lastSuccessAt: null,
          error: findings[0],
        }
      : undefined;
  }
  const { error: stored, state: storedState } = repository;
  const isOthers =
    stored?.stream !== undefined && !isWanted(stored.stream, target.settings);
  const error = isOthers ? undefined : stored;
  const readState = target.given ? 'ready' : 'pending';
  const isRead = storedState === 'ready' || isOthers;
  return {
    ...source,
    name: `${repository.host}/${repository.fullName ?? `${repository.owner}/${repository.name}`}`,
    url: repository.url,
    // It was read, but this entity has not been given what concerns it.
    state: isRead ? readState : storedState,
    ...(storedState === 'back-filling' && {
      progress: await readProgress(repository.id, objects),
    }),
    attemptedAt: toInstant(repository.attemptedAt),
    lastSuccessAt: toInstant(repository.succeededAt),
    ...(error && { error: withoutStream(error) }),
  };
}

// How many of the repository's streams were read to the beginning of the past.
async function readProgress(repositoryId: number, objects: ObjectStore) {
  const streams = await objects.readStreams([repositoryId]);
  const states = [...(streams.get(repositoryId)?.values() ?? [])];
  return {
    done: states.filter(it => it.isComplete).length,
    total: states.length,
  };
}

// What one entity's annotations have wrong is not to be told to those that share its repository.
function isWanted(stream: string, settings: TargetSettings | undefined) {
  const [family] = stream.split(':');
  const part = stream.slice(family.length + 1);
  const { deployments, incidentLabel, paths } = settings ?? {};
  switch (family) {
    case 'deployments':
    case 'releases':
      return deployments?.type === family;
    case 'runs':
      return deployments?.type === 'workflow' && deployments.file === part;
    case 'issues':
      return incidentLabel === part;
    case 'touches':
      return paths?.includes(part) ?? false;
    default:
      return true;
  }
}

/** A stored error as a finding for people. */
export function withoutStream({
  stream,
  ...finding
}: NonNullable<Repository['error']>): Finding {
  return finding;
}
