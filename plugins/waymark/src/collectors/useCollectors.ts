import { useApi } from '@backstage/core-plugin-api';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { waymarkApiRef } from '../api';

/** Loads how every collector is. */
export function useCollectors() {
  const api = useApi(waymarkApiRef);
  return useAsyncRetry(() => api.getCollectors(), []);
}
