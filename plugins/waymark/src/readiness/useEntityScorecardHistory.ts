import { useApi } from '@backstage/core-plugin-api';
import { ScorecardHistoryPoint } from '@waymark/plugin-waymark-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { waymarkApiRef } from '../api';

/**
 * Loads the whole history of a scorecard for an entity, oldest first.
 *
 * @param evaluatedAt - when it was last evaluated: the history is loaded again with every evaluation
 */
export function useEntityScorecardHistory(
  entityRef: string,
  name: string,
  evaluatedAt: string,
) {
  const api = useApi(waymarkApiRef);
  return useAsyncRetry(async () => {
    const points: ScorecardHistoryPoint[] = [];
    let cursor: string | undefined;
    do {
      const page = await api.getEntityScorecardHistory(entityRef, name, {
        cursor,
      });
      points.push(...page.points);
      cursor = page.nextCursor;
    } while (cursor);
    return points;
  }, [entityRef, name, evaluatedAt]);
}
