import { useApi } from '@backstage/core-plugin-api';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { waymarkApiRef } from '../api';

/** Loads what every scorecard that applies came to for an entity. */
export function useEntityScorecards(entityRef: string) {
  const api = useApi(waymarkApiRef);
  return useAsyncRetry(() => api.getEntityScorecards(entityRef), [entityRef]);
}
