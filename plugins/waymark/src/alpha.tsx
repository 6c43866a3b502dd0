/**
 * The plugin for apps of the new frontend system.
 *
 * @packageDocumentation
 */

import { convertLegacyRouteRefs } from '@backstage/core-compat-api';
import {
  ApiBlueprint,
  PageBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import SyncIcon from '@material-ui/icons/Sync';
import MapIcon from '@material-ui/icons/Map';
import { WaymarkClient, waymarkApiRef } from './api';
import { isDeliveryAvailable } from './isDeliveryAvailable';
import { isReadinessAvailable } from './isReadinessAvailable';
import { isRoadmapAvailable } from './isRoadmapAvailable';
import {
  collectorsRouteRef,
  deliveryRouteRef,
  readinessRouteRef,
  roadmapRouteRef,
} from './routes';

export { waymarkTranslationRef } from './translation';

const routes = convertLegacyRouteRefs({
  roadmap: roadmapRouteRef,
  readiness: readinessRouteRef,
  delivery: deliveryRouteRef,
  collectors: collectorsRouteRef,
});

const waymarkApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: waymarkApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: dependencies => new WaymarkClient(dependencies),
    }),
});

const roadmapEntityCard = EntityCardBlueprint.make({
  name: 'roadmap',
  params: {
    type: 'content',
    filter: isRoadmapAvailable,
    loader: () => import('./roadmap/RoadmapCard').then(m => <m.RoadmapCard />),
  },
});

const roadmapEntityContent = EntityContentBlueprint.make({
  name: 'roadmap',
  params: {
    path: 'roadmap',
    title: 'Roadmap',
    routeRef: routes.roadmap,
    filter: isRoadmapAvailable,
    loader: () =>
      import('./roadmap/RoadmapContent').then(m => <m.RoadmapContent />),
  },
});

const readinessEntityCard = EntityCardBlueprint.make({
  name: 'readiness',
  params: {
    type: 'content',
    filter: isReadinessAvailable,
    loader: () =>
      import('./readiness/ReadinessCard').then(m => <m.ReadinessCard />),
  },
});

const readinessEntityContent = EntityContentBlueprint.make({
  name: 'readiness',
  params: {
    path: 'readiness',
    title: 'Readiness',
    routeRef: routes.readiness,
    filter: isReadinessAvailable,
    loader: () =>
      import('./readiness/ReadinessContent').then(m => <m.ReadinessContent />),
  },
});

const deliveryEntityCard = EntityCardBlueprint.make({
  name: 'delivery',
  params: {
    type: 'content',
    filter: isDeliveryAvailable,
    loader: () =>
      import('./delivery/DeliveryCard').then(m => <m.DeliveryCard />),
  },
});

const deliveryEntityContent = EntityContentBlueprint.make({
  name: 'delivery',
  params: {
    path: 'delivery',
    title: 'Delivery',
    routeRef: routes.delivery,
    filter: isDeliveryAvailable,
    loader: () =>
      import('./delivery/DeliveryContent').then(m => <m.DeliveryContent />),
  },
});

const collectorsPage = PageBlueprint.make({
  name: 'collectors',
  params: {
    path: '/waymark/collectors',
    title: 'Collectors',
    icon: <SyncIcon fontSize="inherit" />,
    routeRef: routes.collectors,
    loader: () =>
      import('./collectors/CollectorsPage').then(m => <m.CollectorsContent />),
  },
});

/**
 * Gives entities a card and a tab each for their roadmap, their readiness and their deliveries, and the portal a page of its collectors.
 *
 * @alpha
 */
export default createFrontendPlugin({
  pluginId: 'waymark',
  title: 'Waymark',
  icon: <MapIcon fontSize="inherit" />,
  info: { packageJson: () => import('../package.json') },
  routes,
  extensions: [
    waymarkApi,
    roadmapEntityCard,
    roadmapEntityContent,
    readinessEntityCard,
    readinessEntityContent,
    deliveryEntityCard,
    deliveryEntityContent,
    collectorsPage,
  ],
});
