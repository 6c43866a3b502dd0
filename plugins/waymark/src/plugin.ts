import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { WaymarkClient, waymarkApiRef } from './api';
import { roadmapRouteRef } from './routes';

/**
 * The plugin for apps of the legacy frontend system. Apps of the new one find it at `@waymark/plugin-waymark/alpha`.
 *
 * @public
 */
export const waymarkPlugin = createPlugin({
  id: 'waymark',
  routes: { roadmap: roadmapRouteRef },
  apis: [
    createApiFactory({
      api: waymarkApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: dependencies => new WaymarkClient(dependencies),
    }),
  ],
});

/**
 * The Roadmap card of an entity's overview.
 *
 * @public
 */
export const EntityRoadmapCard: () => JSX.Element = waymarkPlugin.provide(
  createComponentExtension({
    name: 'EntityRoadmapCard',
    component: {
      lazy: () => import('./roadmap/RoadmapCard').then(m => m.RoadmapCard),
    },
  }),
);

/**
 * The Roadmap tab of an entity's page.
 *
 * @public
 */
export const EntityRoadmapContent: () => JSX.Element = waymarkPlugin.provide(
  createRoutableExtension({
    name: 'EntityRoadmapContent',
    component: () =>
      import('./roadmap/RoadmapContent').then(m => m.RoadmapContent),
    mountPoint: roadmapRouteRef,
  }),
);
