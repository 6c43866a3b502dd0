import {
  EntityRoadmap,
  RoadmapCurrent,
  RoadmapDocument,
  RoadmapEvaluation,
} from '@waymark/plugin-waymark-common';
import { RoadmapAttempt } from './RoadmapStore';

/** Assembles the answer about an entity's roadmaps from what is stored. */
export function toEntityRoadmap(
  entityRef: string,
  attempt: RoadmapAttempt | undefined,
  documents: RoadmapDocument[],
): EntityRoadmap {
  const shown = documents.find(it => it.evaluation?.families.length);
  return {
    entityRef,
    attemptedAt: attempt?.attemptedAt ?? null,
    documents,
    current: shown?.evaluation
      ? toRoadmapCurrent(shown.source.target, shown.evaluation)
      : null,
    findings: attempt?.findings ?? [],
  };
}

/** Where the first family of a document's phases stands; `null` where it has no phases. */
export function toRoadmapCurrent(
  target: string,
  { families: [family] }: RoadmapEvaluation,
): RoadmapCurrent | null {
  return family
    ? {
        target,
        phaseId: family.phaseId,
        nextPhaseId: family.nextPhaseId,
        reason: family.reason,
      }
    : null;
}
