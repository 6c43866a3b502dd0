export { AuthorizedRoadmapService } from './AuthorizedRoadmapService';
export { createRouter } from './createRouter';
export { DefaultRoadmapService } from './DefaultRoadmapService';
export type { RoadmapService } from './RoadmapService';
