import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { CollectorConnection } from './CollectorConnection';

/** Collects an entity by all collectors now. What fails stands in the entity's sources, and keeps none of the others. */
export async function refreshCollectors(
  connections: readonly CollectorConnection[],
  entityRef: string,
  { signal, logger }: { signal: AbortSignal; logger: LoggerService },
): Promise<void> {
  await Promise.all(
    connections.map(async ({ id, connected }) => {
      try {
        await connected?.refresh(entityRef, signal);
      } catch (error) {
        logger.warn(
          `The collector ${id} could not collect ${entityRef}`,
          toError(error),
        );
      }
    }),
  );
}
