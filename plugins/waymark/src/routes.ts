import { createRouteRef } from '@backstage/core-plugin-api';

/** Where the Roadmap tab is mounted on an entity's page. */
export const roadmapRouteRef = createRouteRef({ id: 'waymark:roadmap' });

/** Where the Readiness tab is mounted on an entity's page. */
export const readinessRouteRef = createRouteRef({ id: 'waymark:readiness' });

/** Where the Delivery tab is mounted on an entity's page. */
export const deliveryRouteRef = createRouteRef({ id: 'waymark:delivery' });

/** Where the collectors' page is. */
export const collectorsRouteRef = createRouteRef({ id: 'waymark:collectors' });
