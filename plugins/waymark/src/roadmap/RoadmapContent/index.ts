export { RoadmapContent } from './RoadmapContent';
