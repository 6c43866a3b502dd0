import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { Collector } from './Collector';

/**
 * Adds sources to collect from.
 *
 * @public
 */
export interface WaymarkCollectorsExtensionPoint {
  /**
   * Adds a collector.
   *
   * @throws ConflictError where there is one of that id already
   */
  addCollector(collector: Collector): void;
}

/**
 * Where modules of the Waymark backend add collectors.
 *
 * @public
 */
export const waymarkCollectorsExtensionPoint =
  createExtensionPoint<WaymarkCollectorsExtensionPoint>({
    id: 'waymark.collectors',
  });
