import { useApi } from '@backstage/core-plugin-api';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { waymarkApiRef } from '../api';
import { DeliveryAddress } from './model/deliveryAddress';

const DAY_MS = 24 * 3_600_000;

/** Loads the figures that the tab's address asks for; those that were asked for before stay until they have come. */
export function useEntityDora(entityRef: string, address: DeliveryAddress) {
  const api = useApi(waymarkApiRef);
  const { window, environment, levelSet } = address;
  return useAsyncRetry(() => {
    const to = Date.now();
    return api.getEntityDora(entityRef, {
      from: new Date(to - window * DAY_MS).toISOString(),
      to: new Date(to).toISOString(),
      environment,
      levelSet,
    });
  }, [entityRef, window, environment, levelSet]);
}
