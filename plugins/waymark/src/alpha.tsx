/**
 * The plugin for apps of the new frontend system.
 *
 * @packageDocumentation
 */

import { convertLegacyRouteRefs } from '@backstage/core-compat-api';
import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import MapIcon from '@material-ui/icons/Map';
import { WaymarkClient, waymarkApiRef } from './api';
import { isRoadmapAvailable } from './isRoadmapAvailable';
import { roadmapRouteRef } from './routes';

export { waymarkTranslationRef } from './translation';

const routes = convertLegacyRouteRefs({ roadmap: roadmapRouteRef });

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

/**
 * Gives every entity a Roadmap card and a Roadmap tab.
 *
 * @alpha
 */
export default createFrontendPlugin({
  pluginId: 'waymark',
  title: 'Waymark',
  icon: <MapIcon fontSize="inherit" />,
  info: { packageJson: () => import('../package.json') },
  routes,
  extensions: [waymarkApi, roadmapEntityCard, roadmapEntityContent],
});
