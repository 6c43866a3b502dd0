export { collectDueRoadmaps } from './collectDueRoadmaps';
export { collectEntity } from './collectEntity';
export { hasControlCharacter, MAX_TARGET_LENGTH } from './parseRoadmapTargets';
export type { RoadmapCollectorContext } from './collectRoadmaps';
export { evaluateDueRoadmaps } from './evaluateDueRoadmaps';
export type {
  CollectedDocument,
  KnownDocument,
  KnownForms,
  RoadmapCollection,
  RoadmapContent,
} from './RoadmapCollection';
export type { RoadmapConfig } from './RoadmapConfig';
export type { RoadmapParser } from './RoadmapParser';
export type {
  DueEvaluation,
  EntityRoadmapSummary,
  RoadmapAttempt,
  RoadmapDocumentSummary,
  RoadmapStore,
} from './RoadmapStore';
export { summarizeRoadmap } from './RoadmapSummary';
export type { RoadmapSummary } from './RoadmapSummary';
export { toEntityRoadmap } from './toEntityRoadmap';
export { toEntityRoadmapOverview } from './toEntityRoadmapOverview';
export { toUtcDay } from './toUtcDay';
export { WorkerRoadmapParser } from './WorkerRoadmapParser';
