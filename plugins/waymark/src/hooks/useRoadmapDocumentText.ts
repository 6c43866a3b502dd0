import { useApi } from '@backstage/core-plugin-api';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { waymarkApiRef } from '../api';

/** Loads the text of one of an entity's roadmap documents. */
export function useRoadmapDocumentText(entityRef: string, target: string) {
  const api = useApi(waymarkApiRef);
  return useAsyncRetry(
    () => api.getRoadmapDocumentText(entityRef, target),
    [entityRef, target],
  );
}
