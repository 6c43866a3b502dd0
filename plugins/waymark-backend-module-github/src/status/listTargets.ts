import {
  CollectorStream,
  CollectorTarget,
} from '@waymark/plugin-waymark-common';
import {
  ObjectStore,
  Repository,
  RepositoryStore,
  StreamState,
  TargetStore,
} from '../database';
import { ObjectKind } from '../objects';
import { describePosition } from '../streams';
import { withoutStream } from './readDeliverySource';
import { toLag } from './readStatus';
import { toInstant } from './toInstant';

const KINDS: Record<string, ObjectKind> = {
  commits: 'commit',
  'pull-requests': 'pull-request',
  deployments: 'deployment',
  releases: 'release',
  issues: 'issue',
  runs: 'run',
  touches: 'touch',
};

/** A page of repositories with the entities that they are collected for, out of what is stored; in four statements. */
export async function listTargets(
  options: { after?: string; limit: number },
  context: {
    repositories: RepositoryStore;
    objects: ObjectStore;
    targets: TargetStore;
    now: number;
  },
): Promise<CollectorTarget[]> {
  const { repositories, objects, targets, now } = context;
  const page = await repositories.list(options);
  const ids = page.map(it => it.id);
  const streams = await objects.readStreams(ids);
  const counts = await objects.count(ids);
  const entities = await targets.listOf(ids);
  return page.map(repository => ({
    name: repository.slug,
    url: repository.url,
    state: repository.state,
    entityRefs: entities
      .filter(it => it.repositoryId === repository.id)
      .map(it => it.entityRef),
    streams: [...(streams.get(repository.id) ?? [])].map(([name, state]) =>
      toStream(name, state, counts.get(repository.id)),
    ),
    attemptedAt: toInstant(repository.attemptedAt),
    lastSuccessAt: toInstant(repository.succeededAt),
    dueAt: toInstant(repository.dueAt),
    lagSeconds: toLag(repository.dueAt, now),
    ...(repository.error && { error: withoutStream(repository.error) }),
    lastCycle: toCycle(repository),
  }));
}

function toStream(
  name: string,
  { position, isComplete }: StreamState,
  counts: ReadonlyMap<string, number> | undefined,
): CollectorStream {
  const [family] = name.split(':');
  const part = name.slice(family.length + 1);
  const kind = KINDS[family];
  return {
    name,
    cursor: describePosition(position.at) ?? null,
    complete: isComplete,
    stored: counts?.get(kind === 'touch' ? `${kind} ${part}` : kind) ?? 0,
  };
}

function toCycle({ cycle }: Repository): CollectorTarget['lastCycle'] {
  return cycle
    ? {
        startedAt: new Date(cycle.startedAt).toISOString(),
        finishedAt: new Date(cycle.finishedAt).toISOString(),
        targets: 1,
        requests: cycle.requests,
        points: cycle.points,
      }
    : null;
}
