import pLimit from 'p-limit';
import { collectEntity } from './collectEntity';
import { RoadmapCollectorContext } from './collectRoadmaps';

const BATCH_SIZE = 50;

/**
 * Collects the roadmaps of every entity of a shard that is due, longest due first. Each entity is stored as soon as it
 * is collected, so that a run which is aborted loses nothing: what it has not reached stays due.
 *
 * @throws where the store cannot be used
 */
export async function collectDueRoadmaps(
  shard: number,
  context: RoadmapCollectorContext,
  signal: AbortSignal,
): Promise<void> {
  const { store, clock, config } = context;
  const limit = pLimit(config.concurrency);
  const now = clock();
  while (!signal.aborted) {
    const entities = await store.listDue({ shard, now, limit: BATCH_SIZE });
    if (!entities.length) {
      return;
    }
    const known = await store.getKnownDocuments(
      entities.map(({ entityRef }) => entityRef),
    );
    const runs = await Promise.allSettled(
      entities.map(entity =>
        limit(() =>
          collectEntity(
            entity,
            known.get(entity.entityRef) ?? [],
            context,
            signal,
          ),
        ),
      ),
    );
    const failed = runs.find(run => run.status === 'rejected');
    if (failed) {
      throw failed.reason;
    }
  }
}
