import { useApi } from '@backstage/core-plugin-api';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { waymarkApiRef } from '../api';

/** Loads what every gate came to for an entity. */
export function useEntityGates(entityRef: string) {
  const api = useApi(waymarkApiRef);
  return useAsyncRetry(() => api.getEntityGates(entityRef), [entityRef]);
}
