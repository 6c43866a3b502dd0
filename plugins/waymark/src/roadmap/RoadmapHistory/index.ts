export { RoadmapHistory } from './RoadmapHistory';
