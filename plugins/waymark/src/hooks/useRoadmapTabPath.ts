import { useRouteRef } from '@backstage/core-plugin-api';
import { roadmapRouteRef } from '../routes';

/** Where this entity's Roadmap tab is; undefined in an app that shows only the card. */
export function useRoadmapTabPath(): string | undefined {
  try {
    return useRouteRef(roadmapRouteRef)();
  } catch {
    return undefined;
  }
}
