import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { EntityContentLayoutBlueprint } from '@backstage/plugin-catalog-react/alpha';

const overviewLayout = EntityContentLayoutBlueprint.make({
  name: 'overview',
  params: {
    loader: () => import('./OverviewLayout').then(m => m.OverviewLayout),
  },
});

/** Replaces the layout of every entity's overview. */
export const overviewModule = createFrontendModule({
  pluginId: 'catalog',
  extensions: [overviewLayout],
});
