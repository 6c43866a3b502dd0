import { stringifyError } from '@backstage/errors';
import { RegisteredEntity } from '../entities';
import { collectRoadmaps, RoadmapCollectorContext } from './collectRoadmaps';
import { nextCollectionTime } from './nextCollectionTime';
import { KnownDocument } from './RoadmapCollection';

/**
 * Collects one entity's roadmaps, and stores them. Whatever goes wrong with the entity is put down, and spoils no other;
 * when `signal` ends the task, nothing is stored.
 *
 * @param known - the entity's documents as stored
 * @throws where the store cannot be used
 */
export async function collectEntity(
  entity: RegisteredEntity,
  known: readonly KnownDocument[],
  context: RoadmapCollectorContext,
  signal: AbortSignal,
): Promise<void> {
  const { store, logger, clock, config } = context;
  if (signal.aborted) {
    return;
  }
  const attemptedAt = clock();
  try {
    await store.save(await collectRoadmaps(entity, known, context, signal));
  } catch (error) {
    if (signal.aborted) {
      return;
    }
    logger.error(
      `Collecting the roadmaps of ${entity.entityRef} failed: ${stringifyError(error)}`,
    );
    await store.postpone(entity, {
      attemptedAt,
      nextCollectAt: nextCollectionTime(entity.entityRef, {
        after: attemptedAt,
        interval: config.frequency,
        spread: config.spread,
      }),
      finding: {
        kind: 'internal-error',
        message: `The roadmaps of ${entity.entityRef} could not be collected`,
        remedy: 'Report it as a bug; the log of the portal names the cause.',
      },
    });
  }
}
