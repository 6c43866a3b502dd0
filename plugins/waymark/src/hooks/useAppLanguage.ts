import { useApi } from '@backstage/core-plugin-api';
import { appLanguageApiRef } from '@backstage/core-plugin-api/alpha';
import useObservable from 'react-use/esm/useObservable';
import { useMemo } from 'react';

/** The language of the portal, as a BCP 47 tag. */
export function useAppLanguage(): string {
  const api = useApi(appLanguageApiRef);
  const language$ = useMemo(() => api.language$(), [api]);
  return useObservable(language$, api.getLanguage()).language;
}
