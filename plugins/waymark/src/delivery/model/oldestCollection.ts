import { DeliverySource } from '@waymark/plugin-waymark-common';

/** When the source that was not read for longest was read last: so old are figures that are taken from all of them. */
export function oldestCollection(
  sources: readonly DeliverySource[],
): string | undefined {
  return sources
    .flatMap(it => it.lastSuccessAt ?? [])
    .sort()
    .at(0);
}
