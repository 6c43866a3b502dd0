import { useApi } from '@backstage/core-plugin-api';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { waymarkApiRef } from '../api';

/** Loads what the cards of an entity show. */
export function useEntityOverview(entityRef: string) {
  const api = useApi(waymarkApiRef);
  return useAsyncRetry(() => api.getEntityOverview(entityRef), [entityRef]);
}
