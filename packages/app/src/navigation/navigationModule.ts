import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { SidebarContent } from './SidebarContent';

/** Replaces the app's navigation with Waymark's demo sidebar. */
export const navigationModule = createFrontendModule({
  pluginId: 'app',
  extensions: [SidebarContent],
});
