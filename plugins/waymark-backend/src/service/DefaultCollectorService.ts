import { LoggerService } from '@backstage/backend-plugin-api';
import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import {
  CollectorList,
  CollectorTargetList,
} from '@waymark/plugin-waymark-common';
import { z } from 'zod';
import { CollectorConnection, readCollectorStatus } from '../collectors';
import { CollectorService } from './CollectorService';
import { decodeCursor, encodeCursor } from './cursors';

const targetPlace = z.object({
  after: z.string().refine(it => !it.includes('\0')),
});

/** What {@link DefaultCollectorService} works with. */
export interface DefaultCollectorServiceOptions {
  collectors: readonly CollectorConnection[];
  logger: LoggerService;
}

/** Asks the collectors, whoever asks it. */
export class DefaultCollectorService implements CollectorService {
  readonly #options: DefaultCollectorServiceOptions;

  private constructor(options: DefaultCollectorServiceOptions) {
    this.#options = options;
  }

  static create(options: DefaultCollectorServiceOptions) {
    return new DefaultCollectorService(options);
  }

  async list(): Promise<CollectorList> {
    const { collectors, logger } = this.#options;
    return {
      collectors: await Promise.all(
        collectors.map(it => readCollectorStatus(it, { logger })),
      ),
    };
  }

  async listTargets(request: {
    id: string;
    limit: number;
    cursor?: string;
  }): Promise<CollectorTargetList> {
    const { id, limit, cursor } = request;
    const place =
      cursor === undefined ? undefined : decodeCursor(cursor, targetPlace);
    const { connected, error } = this.#find(id);
    if (!connected) {
      throw new ServiceUnavailableError(error.message);
    }
    // One more than asked for tells whether others follow.
    const found = await connected.listTargets({
      after: place?.after,
      limit: limit + 1,
    });
    const targets = found.slice(0, limit);
    const last = targets.at(-1);
    return {
      targets,
      nextCursor:
        last && found.length > limit
          ? encodeCursor({ after: last.name })
          : undefined,
    };
  }

  #find(id: string): CollectorConnection {
    const { collectors } = this.#options;
    const found = collectors.find(it => it.id === id);
    if (!found) {
      const known = collectors.map(it => it.id).join(', ') || 'none';
      throw new NotFoundError(
        `There is no collector '${id}'; those that there are: ${known}`,
      );
    }
    return found;
  }
}
