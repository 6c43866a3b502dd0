import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { CollectorStatus, Finding } from '@waymark/plugin-waymark-common';
import { CollectorConnection } from './CollectorConnection';

/** How a collector stands, without the names of its targets: whoever asks may not be allowed to read of all of them. */
export async function readCollectorStatus(
  connection: CollectorConnection,
  { logger }: { logger: LoggerService },
): Promise<CollectorStatus> {
  const { id, title, connected } = connection;
  if (!connected) {
    return failing(connection, connection.error);
  }
  try {
    const status = await connected.getStatus();
    return { id, title, ...status, errors: withoutNames(status.errors) };
  } catch (error) {
    logger.error(
      `The collector ${id} does not tell how it stands`,
      toError(error),
    );
    return failing(connection, {
      kind: 'no-answer',
      message: `The collector ${title} does not tell how it stands.`,
      remedy: 'Look for its error in the log of the portal.',
    });
  }
}

// Messages name targets. Of each kind the first remedy stays, which says what to do about all of them.
function withoutNames(
  errors: CollectorStatus['errors'],
): CollectorStatus['errors'] {
  const counts = new Map<string, { count: number; remedy?: string }>();
  for (const { kind, count, remedy } of errors) {
    const known = counts.get(kind);
    counts.set(kind, {
      count: (known?.count ?? 0) + count,
      remedy: known?.remedy ?? remedy,
    });
  }
  return [...counts]
    .map(([kind, { count, remedy }]) => ({
      kind,
      message: `${count === 1 ? 'One target has' : `${count} targets have`} this error; the list of targets tells more of those that you may read.`,
      remedy,
      count,
    }))
    .sort((left, right) => right.count - left.count);
}

function failing(
  { id, title }: CollectorConnection,
  error: Finding,
): CollectorStatus {
  return {
    id,
    title,
    sampleData: false,
    lastRunAt: null,
    lastSuccessAt: null,
    lagSeconds: 0,
    targets: {},
    errors: [{ ...error, count: 1 }],
    budgets: [],
    lastCycle: null,
  };
}
