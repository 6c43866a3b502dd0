import { Finding } from '@waymark/plugin-waymark-common';
import { PushedObservation } from '../facts';
import { PushedItem } from './parsePushedFacts';

/** The items, with the error of each that was right so far and has one. */
export function rejectPushed(
  items: readonly PushedItem[],
  findError: (observation: PushedObservation) => Finding | undefined,
): PushedItem[] {
  return items.map(item => {
    const error = item.error ? undefined : findError(item.observation);
    if (item.error || !error) {
      return item;
    }
    const { entityRef, name } = item.observation;
    return { index: item.index, entityRef, name, error };
  });
}

/** What is wrong about a fact of an entity that is not there, or not for the caller. */
export function unknownEntity(entityRef: string): Finding {
  return {
    kind: 'unknown-entity',
    message: `There is no entity ${entityRef}.`,
    remedy:
      'Name one of the catalog. One that was just added is known within minutes.',
  };
}
