import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { DeliverySource, Finding } from '@waymark/plugin-waymark-common';
import { CollectorConnection } from './CollectorConnection';

/**
 * Where an entity's deliveries come from, by all collectors that have a source of it. One that does not run, or does not
 * answer, is told as failing: nobody knows then whether the entity names a source of it.
 */
export async function readDeliverySources(
  connections: readonly CollectorConnection[],
  entityRef: string,
  { logger }: { logger: LoggerService },
): Promise<DeliverySource[]> {
  const sources = await Promise.all(
    connections.map(async connection => {
      if (!connection.connected) {
        return failing(connection, connection.error);
      }
      try {
        return await connection.connected.getDeliverySource(entityRef);
      } catch (error) {
        logger.error(
          `The collector ${connection.id} does not tell the source of ${entityRef}`,
          toError(error),
        );
        return failing(connection, {
          kind: 'no-answer',
          message: `The collector ${connection.title} does not tell how it stands.`,
          remedy: 'Look for its error in the log of the portal.',
        });
      }
    }),
  );
  return sources.filter(it => it !== undefined);
}

function failing({ id }: CollectorConnection, error: Finding): DeliverySource {
  return {
    collector: id,
    state: 'failing',
    sampleData: false,
    attemptedAt: null,
    lastSuccessAt: null,
    error,
    findings: [],
  };
}
