import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { WaymarkClient, waymarkApiRef } from './api';
import {
  collectorsRouteRef,
  deliveryRouteRef,
  readinessRouteRef,
  roadmapRouteRef,
} from './routes';

/**
 * The plugin for apps of the legacy frontend system. Apps of the new one find it at `@waymark/plugin-waymark/alpha`.
 *
 * @public
 */
export const waymarkPlugin = createPlugin({
  id: 'waymark',
  routes: {
    roadmap: roadmapRouteRef,
    readiness: readinessRouteRef,
    delivery: deliveryRouteRef,
    collectors: collectorsRouteRef,
  },
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

/**
 * The Readiness card of an entity's overview.
 *
 * @public
 */
export const EntityReadinessCard: () => JSX.Element = waymarkPlugin.provide(
  createComponentExtension({
    name: 'EntityReadinessCard',
    component: {
      lazy: () =>
        import('./readiness/ReadinessCard').then(m => m.ReadinessCard),
    },
  }),
);

/**
 * The Readiness tab of an entity's page.
 *
 * @public
 */
export const EntityReadinessContent: () => JSX.Element = waymarkPlugin.provide(
  createRoutableExtension({
    name: 'EntityReadinessContent',
    component: () =>
      import('./readiness/ReadinessContent').then(m => m.ReadinessContent),
    mountPoint: readinessRouteRef,
  }),
);

/**
 * The Delivery card of an entity's overview.
 *
 * @public
 */
export const EntityDeliveryCard: () => JSX.Element = waymarkPlugin.provide(
  createComponentExtension({
    name: 'EntityDeliveryCard',
    component: {
      lazy: () => import('./delivery/DeliveryCard').then(m => m.DeliveryCard),
    },
  }),
);

/**
 * The Delivery tab of an entity's page.
 *
 * @public
 */
export const EntityDeliveryContent: () => JSX.Element = waymarkPlugin.provide(
  createRoutableExtension({
    name: 'EntityDeliveryContent',
    component: () =>
      import('./delivery/DeliveryContent').then(m => m.DeliveryContent),
    mountPoint: deliveryRouteRef,
  }),
);

/**
 * The page that shows how the collectors are, for platform owners.
 *
 * @public
 */
export const CollectorsPage: () => JSX.Element = waymarkPlugin.provide(
  createRoutableExtension({
    name: 'CollectorsPage',
    component: () =>
      import('./collectors/CollectorsPage').then(m => m.CollectorsPage),
    mountPoint: collectorsRouteRef,
  }),
);
