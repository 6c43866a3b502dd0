import { createRouteRef } from '@backstage/core-plugin-api';

/** Where the Roadmap tab is mounted on an entity's page. */
export const roadmapRouteRef = createRouteRef({ id: 'waymark:roadmap' });
