import { useApi } from '@backstage/core-plugin-api';
import {
  ScorecardDefinitionReport,
  ScorecardLocationReport,
} from '@waymark/plugin-waymark-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { waymarkApiRef } from '../api';

/** Loads all scorecards of the portal, and how the locations are that they are read from. */
export function useScorecards() {
  const api = useApi(waymarkApiRef);
  return useAsyncRetry(async () => {
    const scorecards: ScorecardDefinitionReport[] = [];
    let locations: ScorecardLocationReport[];
    let cursor: string | undefined;
    do {
      const page = await api.getScorecards({ cursor });
      scorecards.push(...page.scorecards);
      locations = page.locations;
      cursor = page.nextCursor;
    } while (cursor);
    return { scorecards, locations };
  }, []);
}
