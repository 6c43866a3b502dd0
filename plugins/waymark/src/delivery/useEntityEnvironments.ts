import { useApi } from '@backstage/core-plugin-api';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { waymarkApiRef } from '../api';

/** Loads what of an entity runs where. */
export function useEntityEnvironments(entityRef: string) {
  const api = useApi(waymarkApiRef);
  return useAsyncRetry(() => api.getEntityEnvironments(entityRef), [entityRef]);
}
