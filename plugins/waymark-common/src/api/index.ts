export type {
  CollectorBudget,
  CollectorCycle,
  CollectorList,
  CollectorStatus,
  CollectorStream,
  CollectorTarget,
  CollectorTargetList,
  CollectorTargetState,
  DeliverySource,
} from './collectors';
export type {
  DeploymentEvidence,
  EntityDora,
  EntityDoraEvidence,
  EntityDoraOverview,
  EntityDoraWindow,
  EntityEnvironment,
  EntityEnvironments,
  IncidentEvidence,
} from './dora';
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
