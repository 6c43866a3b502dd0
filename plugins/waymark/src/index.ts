/**
 * Shows the roadmap of every catalog entity.
 *
 * @packageDocumentation
 */

export { waymarkApiRef, WaymarkClient } from './api';
export type { WaymarkApi } from './api';
export { isRoadmapAvailable } from './isRoadmapAvailable';
export {
  EntityRoadmapCard,
  EntityRoadmapContent,
  waymarkPlugin,
} from './plugin';
