import { Finding } from '@waymark/plugin-waymark-common';
import { GithubFailure } from '../client';
import { GithubConfig } from '../config';
import { RepositoryChange } from '../database';
import { projectDeliveries } from '../projection';
import { CollectionContext } from './CollectionContext';
import { dueTime } from './dueTime';
import { RepositoryWork } from './RepositoryWork';
import { toFinding, toState } from './toFinding';

/** How a look at several repositories went as a whole. */
interface Look {
  /** Why it ended before everything was asked. */
  stop: GithubFailure | undefined;
  /** Epoch milliseconds. */
  startedAt: number;
  /** What was asked in all; each of the repositories bears the same share. */
  usage: { requests: number; points: number };
}

/** Gives what was read to the entities, and writes down how each repository stands and when it is looked at again. */
export async function finishWorks(
  works: readonly RepositoryWork[],
  look: Look,
  context: CollectionContext,
): Promise<void> {
  const { clock, repositories, logger } = context;
  const failures = await projectDeliveries(
    works
      .filter(it => it.probe && it.isComplete && !it.isGivenUp)
      .map(it => it.repository),
    {
      ...context,
      renew: () =>
        repositories.renew(
          works.map(it => it.repository),
          clock().getTime(),
        ),
    },
  );
  for (const { repository } of works) {
    const failure = failures.get(repository.id);
    if (failure !== undefined) {
      logger.warn(
        `The events of ${repository.owner}/${repository.name} could not be given to its entities`,
        failure as Error,
      );
    }
  }
  const share = {
    requests: look.usage.requests / works.length,
    points: look.usage.points / works.length,
  };
  const now = clock().getTime();
  await repositories.finish(
    works.map(work => {
      const { id } = work.repository;
      const finding = failures.has(id)
        ? toFinding(failures.get(id))
        : undefined;
      return {
        repository: work.repository,
        change: toChange(
          work,
          { ...look, usage: share, finding, now },
          context.config,
        ),
      };
    }),
  );
}

// How a look at a repository ended: `finding` is why its events could not be given, `usage` what it cost.
function toChange(
  work: RepositoryWork,
  options: Look & { finding: Finding | undefined; now: number },
  config: GithubConfig,
): RepositoryChange {
  const { stop, startedAt, usage, now } = options;
  const { repository, probe: found } = work;
  const isStopped = Boolean(stop) && !work.isDone;
  const isLimited = isStopped && stop?.kind === 'rate-limited';
  const finding =
    options.finding ??
    work.finding ??
    (isStopped ? toFinding(stop) : undefined);
  const isPartlyRead = finding === work.finding && work.isPartlyRead;
  const isFailing = finding !== undefined && !isPartlyRead;
  const isFine = found !== undefined && work.isDone && !isFailing;
  const failures = isFailing && !isLimited ? repository.failures + 1 : 0;
  const state = stateOf(work, isLimited ? undefined : finding);
  return {
    ...(found && {
      nodeId: found.nodeId,
      fullName: found.fullName,
      url: found.url,
      defaultBranch: found.defaultBranch,
    }),
    state,
    error: finding && {
      ...finding,
      ...(finding === work.finding && { stream: work.failedStream }),
    },
    attemptedAt: now,
    succeededAt: isFine ? now : undefined,
    failures,
    dueAt: dueTime({
      state: isPartlyRead ? 'ready' : state,
      isDone: work.isDone,
      failures,
      retryAt: isLimited ? stop?.retryAt : undefined,
      plannedFor: repository.dueAt,
      startedAt,
      frequency: config.frequency,
    }),
    cycle: { startedAt, finishedAt: now, ...usage },
  };
}

function stateOf(work: RepositoryWork, finding: Finding | undefined) {
  if (finding) {
    return toState(finding, { isFound: work.probe !== undefined });
  }
  if (!work.probe) {
    return work.repository.state;
  }
  if (!work.isComplete) {
    return 'back-filling';
  }
  if (work.probe.isArchived) {
    return 'archived';
  }
  return work.probe.head === undefined ? 'empty' : 'ready';
}
