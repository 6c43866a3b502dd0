import { CollectionContext } from './CollectionContext';
import { collectRepositories } from './collectRepositories';

// One probe takes as many node ids as that.
const BATCH_SIZE = 100;

// Of what a task's run may take, so that what is under way can end.
const SHARE_OF_TIMEOUT = 0.8;

/** What a run of a task asked, and of how many repositories; as JSON it is kept for the status. */
export interface CollectionRun {
  startedAt: number;
  finishedAt: number;
  targets: number;
  requests: number;
  points: number;
}

/** Collects what is due, owner by owner, until nothing is or the time is over. */
export async function collectDue(
  context: CollectionContext,
  signal: AbortSignal,
): Promise<CollectionRun> {
  const { clock, repositories, budgets, config } = context;
  const startedAt = clock().getTime();
  const deadline = startedAt + config.taskTimeout * SHARE_OF_TIMEOUT;
  const run = { targets: 0, requests: 0, points: 0 };
  while (!signal.aborted && clock().getTime() < deadline) {
    const now = clock().getTime();
    const paused = new Set(
      (await budgets.list())
        // Without REST only the runs of workflows wait.
        .filter(it => it.resource === 'graphql')
        .filter(it => (it.pausedUntil ?? 0) > now)
        .map(it => it.name),
    );
    const claimed = await repositories.claimDue({
      now,
      limit: BATCH_SIZE,
      isPaused: ({ host, owner }) =>
        paused.has(host) || paused.has(`${host}/${owner}`),
    });
    if (!claimed.length) {
      break;
    }
    const usage = await collectRepositories(claimed, context, {
      signal,
      deadline,
    });
    run.targets += claimed.length;
    run.requests += usage.requests;
    run.points += usage.points;
  }
  return { startedAt, finishedAt: clock().getTime(), ...run };
}
