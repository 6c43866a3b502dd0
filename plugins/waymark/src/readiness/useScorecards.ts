import { useApi } from '@backstage/core-plugin-api';
import { ScorecardDefinitionReport } from '@waymark/plugin-waymark-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { waymarkApiRef } from '../api';

/** Loads all scorecards of the portal. */
export function useScorecards() {
  const api = useApi(waymarkApiRef);
  return useAsyncRetry(async () => {
    const scorecards: ScorecardDefinitionReport[] = [];
    let cursor: string | undefined;
    do {
      const page = await api.getScorecards({ cursor });
      scorecards.push(...page.scorecards);
      cursor = page.nextCursor;
    } while (cursor);
    return scorecards;
  }, []);
}
