import { useApi } from '@backstage/core-plugin-api';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { waymarkApiRef } from '../api';

/** Loads every roadmap document of an entity. */
export function useEntityRoadmap(entityRef: string) {
  const api = useApi(waymarkApiRef);
  return useAsyncRetry(() => api.getEntityRoadmap(entityRef), [entityRef]);
}
