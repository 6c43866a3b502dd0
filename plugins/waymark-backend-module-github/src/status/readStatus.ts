import {
  CollectorStatus,
  CollectorTargetState,
  Finding,
} from '@waymark/plugin-waymark-common';
import { CollectionRun } from '../collection';
import { GithubConfig } from '../config';
import {
  BudgetStore,
  Repository,
  RepositoryStore,
  StateStore,
} from '../database';
import { Budget } from '../client';
import { toInstant } from './toInstant';

const RESOURCES: Record<Budget['resource'], string> = {
  graphql: 'points of GraphQL',
  core: 'requests of REST',
};

/** How the collector is doing, out of what is stored. */
export async function readStatus(options: {
  repositories: RepositoryStore;
  budgets: BudgetStore;
  state: StateStore;
  config: GithubConfig;
  now: number;
}): Promise<Omit<CollectorStatus, 'id' | 'title'>> {
  const { repositories, budgets, state, config, now } = options;
  const { counts, lastSuccessAt, oldestDueAt, errors } =
    await repositories.summarize();
  const stored = await state.get('run');
  const run = stored ? (JSON.parse(stored) as CollectionRun) : undefined;
  return {
    sampleData: config.sampleData,
    lastRunAt: toInstant(run?.finishedAt),
    lastSuccessAt: toInstant(lastSuccessAt),
    lagSeconds: toLag(oldestDueAt, now),
    targets: counts as Partial<Record<CollectorTargetState, number>>,
    errors: groupErrors(errors),
    budgets: (await budgets.list()).map(it => ({
      name: it.name,
      resource: RESOURCES[it.resource],
      limit: it.limit ?? null,
      remaining: it.remaining ?? null,
      resetAt: toInstant(it.resetAt),
      pausedUntil:
        (it.pausedUntil ?? 0) > now ? toInstant(it.pausedUntil) : null,
      ...((it.pausedUntil ?? 0) > now &&
        it.pauseReason && { pauseReason: it.pauseReason }),
      observedAt: new Date(it.observedAt).toISOString(),
    })),
    lastCycle: run
      ? {
          startedAt: new Date(run.startedAt).toISOString(),
          finishedAt: new Date(run.finishedAt).toISOString(),
          targets: run.targets,
          requests: run.requests,
          points: run.points,
        }
      : null,
  };
}

/** By how many seconds something that was due is late. */
export function toLag(dueAt: Repository['dueAt'] | undefined, now: number) {
  return Math.max(0, Math.round((now - (dueAt ?? now)) / 1000));
}

function groupErrors(errors: readonly Finding[]): CollectorStatus['errors'] {
  const byKind = new Map<string, Finding & { count: number }>();
  for (const error of errors) {
    const known = byKind.get(error.kind);
    byKind.set(error.kind, { ...error, count: (known?.count ?? 0) + 1 });
  }
  return [...byKind.values()].sort((a, b) => b.count - a.count);
}
