import { DeliverySource } from '@waymark/plugin-waymark-common';
import { ObjectStore, RepositoryStore, TargetStore } from '../database';
import { toInstant } from './toInstant';

/** Where an entity's deliveries come from, out of what is stored; `undefined` where it names no repository. */
export async function readDeliverySource(
  entityRef: string,
  context: {
    repositories: RepositoryStore;
    objects: ObjectStore;
    targets: TargetStore;
    sampleData: boolean;
  },
): Promise<DeliverySource | undefined> {
  const { repositories, objects, targets, sampleData } = context;
  const target = await targets.get(entityRef);
  if (!target) {
    return undefined;
  }
  const { repositoryId, findings } = target;
  const repository =
    repositoryId === undefined
      ? undefined
      : await repositories.get(repositoryId);
  const source = { collector: 'github', sampleData, findings };
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
  const states = [
    ...((await objects.readStreams([repository.id])).get(repository.id) ?? []),
  ];
  return {
    ...source,
    name: `${repository.host}/${repository.fullName ?? `${repository.owner}/${repository.name}`}`,
    url: repository.url,
    // It was read, but this entity has not been given what concerns it.
    state:
      repository.state === 'ready' && !target.given
        ? 'pending'
        : repository.state,
    ...(repository.state === 'back-filling' && {
      progress: {
        done: states.filter(([, it]) => it.isComplete).length,
        total: states.length,
      },
    }),
    attemptedAt: toInstant(repository.attemptedAt),
    lastSuccessAt: toInstant(repository.succeededAt),
    ...(repository.error && { error: repository.error }),
  };
}
