/**
 * Shows the roadmap and the deliveries of every catalog entity, and how they are collected.
 *
 * @packageDocumentation
 */

export { waymarkApiRef, WaymarkClient } from './api';
export type { DoraQuery, WaymarkApi } from './api';
export { isDeliveryAvailable } from './isDeliveryAvailable';
export { isRoadmapAvailable } from './isRoadmapAvailable';
export {
  CollectorsPage,
  EntityDeliveryCard,
  EntityDeliveryContent,
  EntityRoadmapCard,
  EntityRoadmapContent,
  waymarkPlugin,
} from './plugin';
