import { RouteRef, useRouteRef } from '@backstage/core-plugin-api';

/** Where a tab of this entity is; undefined in an app that shows only the card. */
export function useTabPath(
  tabRouteRef: RouteRef<undefined>,
): string | undefined {
  try {
    return useRouteRef(tabRouteRef)();
  } catch {
    return undefined;
  }
}
