import { useApi } from '@backstage/core-plugin-api';
import { RoadmapBurnUpPoint } from '@waymark/plugin-waymark-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { waymarkApiRef } from '../api';

/**
 * Loads the whole burn-up of an entity's documents, oldest first.
 *
 * @param changedAt - when the documents last changed: the history is loaded again with every change
 */
export function useEntityRoadmapHistory(entityRef: string, changedAt: string) {
  const api = useApi(waymarkApiRef);
  return useAsyncRetry(async () => {
    const points: RoadmapBurnUpPoint[] = [];
    let cursor: string | undefined;
    do {
      const page = await api.getEntityRoadmapHistory(entityRef, { cursor });
      points.push(...page.points);
      cursor = page.nextCursor;
    } while (cursor);
    return points;
  }, [entityRef, changedAt]);
}
