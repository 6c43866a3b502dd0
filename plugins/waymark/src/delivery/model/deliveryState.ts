import {
  DeliverySource,
  EntityDoraOverview,
} from '@waymark/plugin-waymark-common';

/** How the deliveries stand, as the card is told it. */
export type DeliveryState = EntityDoraOverview['state'];

/**
 * How the deliveries of an entity stand, by where they come from.
 *
 * @param hasEvents - whether any deployment is known: it may have been pushed, without a source
 */
export function deliveryState(
  sources: readonly DeliverySource[],
  hasEvents: boolean,
): DeliveryState {
  const named = sources.filter(it => it.name !== undefined);
  if (!named.length) {
    return hasEvents ? 'ready' : 'none';
  }
  if (named.every(it => it.lastSuccessAt === null) && !hasEvents) {
    return named.some(isUnderWay) ? 'pending' : 'failed';
  }
  if (named.every(isUnderWay) && !hasEvents) {
    return 'pending';
  }
  return named.some(isUnavailable) ? 'stale' : 'ready';
}

/** Whether its first collection is not complete yet. */
export function isUnderWay({ state }: DeliverySource): boolean {
  return state === 'pending' || state === 'back-filling';
}

/** Whether the last attempt to read it did not succeed. */
export function isUnavailable({ state }: DeliverySource): boolean {
  return ['failing', 'not-found', 'forbidden'].includes(state);
}
