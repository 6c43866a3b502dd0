import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { Collector, CollectorContext } from '@waymark/plugin-waymark-node';
import { CollectorConnection } from './CollectorConnection';

/** Connects collectors with the store. One that fails is told as such, and keeps none of the others from starting. */
export async function connectCollectors(
  collectors: readonly Collector[],
  options: { context: CollectorContext; logger: LoggerService },
): Promise<CollectorConnection[]> {
  const { context, logger } = options;
  return Promise.all(
    collectors.map(async (collector): Promise<CollectorConnection> => {
      const { id, title } = collector;
      try {
        return { id, title, connected: await collector.connect(context) };
      } catch (error) {
        const { message } = toError(error);
        logger.error(
          `The collector ${id} could not be started`,
          toError(error),
        );
        return {
          id,
          title,
          error: {
            kind: 'not-started',
            message: `The collector ${title} could not be started: ${message}`,
            remedy: 'Mend what the message says, and restart the portal.',
          },
        };
      }
    }),
  );
}

/** Ends what collectors have under way. */
export async function stopCollectors(
  connections: readonly CollectorConnection[],
  { logger }: { logger: LoggerService },
): Promise<void> {
  await Promise.all(
    connections.map(async ({ id, connected }) => {
      try {
        await connected?.stop?.();
      } catch (error) {
        logger.warn(`The collector ${id} did not stop`, toError(error));
      }
    }),
  );
}
