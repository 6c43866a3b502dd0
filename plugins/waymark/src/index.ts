/**
 * Shows the roadmap, the readiness and the deliveries of every catalog entity, and how they are collected.
 *
 * @packageDocumentation
 */

export { waymarkApiRef, WaymarkClient } from './api';
export type { DoraQuery, WaymarkApi } from './api';
export { isDeliveryAvailable } from './isDeliveryAvailable';
export { isReadinessAvailable } from './isReadinessAvailable';
export { isRoadmapAvailable } from './isRoadmapAvailable';
export {
  CollectorsPage,
  EntityDeliveryCard,
  EntityDeliveryContent,
  EntityReadinessCard,
  EntityReadinessContent,
  EntityRoadmapCard,
  EntityRoadmapContent,
  waymarkPlugin,
} from './plugin';
