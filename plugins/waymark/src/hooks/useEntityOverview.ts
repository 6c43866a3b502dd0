import { useApi } from '@backstage/core-plugin-api';
import { EntityOverview } from '@waymark/plugin-waymark-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { WaymarkApi, waymarkApiRef } from '../api';

const underWay = new WeakMap<
  WaymarkApi,
  Map<string, Promise<EntityOverview>>
>();

/** Loads what the cards of an entity show; cards that ask at the same time share one request. */
export function useEntityOverview(entityRef: string) {
  const api = useApi(waymarkApiRef);
  return useAsyncRetry(() => loadOverview(api, entityRef), [entityRef]);
}

function loadOverview(
  api: WaymarkApi,
  entityRef: string,
): Promise<EntityOverview> {
  const requests = underWay.get(api) ?? new Map();
  underWay.set(api, requests);
  const shared = requests.get(entityRef);
  if (shared) {
    return shared;
  }
  const request = api
    .getEntityOverview(entityRef)
    .finally(() => requests.delete(entityRef));
  requests.set(entityRef, request);
  return request;
}
