import {
  CollectorList,
  CollectorTargetList,
} from '@waymark/plugin-waymark-common';
import { CallOptions } from './CallOptions';

/** How collecting stands. */
export interface CollectorService {
  /** All collectors, without the names of their targets. */
  list(): Promise<CollectorList>;

  /**
   * The targets of a collector. A page may have fewer than `limit`, and others follow all the same.
   *
   * @throws NotFoundError where there is no such collector
   * @throws ServiceUnavailableError where it could not be started
   * @throws InputError where `cursor` was not given by an earlier call
   */
  listTargets(
    request: { id: string; limit: number; cursor?: string },
    options: CallOptions,
  ): Promise<CollectorTargetList>;
}
