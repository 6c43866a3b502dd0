import { ConflictError } from '@backstage/errors';
import {
  Collector,
  WaymarkCollectorsExtensionPoint,
} from '@waymark/plugin-waymark-node';

/** Puts what modules add into the list. */
export function createCollectorsExtensionPoint(
  collectors: Collector[],
): WaymarkCollectorsExtensionPoint {
  return {
    addCollector(collector) {
      if (collectors.some(it => it.id === collector.id)) {
        throw new ConflictError(
          `There is a collector ${collector.id} already: each has an id of its own`,
        );
      }
      collectors.push(collector);
    },
  };
}
