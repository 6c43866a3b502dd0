export { collectDueRoadmaps } from './collectDueRoadmaps';
export { collectEntity } from './collectEntity';
export { hasControlCharacter, MAX_TARGET_LENGTH } from './parseRoadmapTargets';
export type { RoadmapCollectorContext } from './collectRoadmaps';
export { decodeDocument } from './decodeDocument';
export { DocumentError } from './DocumentError';
export type { DocumentErrorKind } from './DocumentError';
export { evaluateDueRoadmaps } from './evaluateDueRoadmaps';
export { readLocalDocument, toLocalDocumentError } from './readLocalDocument';
export { readRemoteDocument } from './readRemoteDocument';
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
