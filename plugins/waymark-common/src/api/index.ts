export type {
  EntityOverview,
  EntityRoadmap,
  EntityRoadmapHistory,
  EntityRoadmapOverview,
  PhaseMark,
  RoadmapBurnUpPoint,
  RoadmapCurrent,
  RoadmapDocument,
  RoadmapDocumentText,
  RoadmapSource,
} from './roadmap';
