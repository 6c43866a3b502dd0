import {
  EntityDoraOverview,
  EntityOverview,
  EntityReadinessOverview,
  EntityRoadmap,
  EntityRoadmapOverview,
  Finding,
} from '@waymark/plugin-waymark-common';
import { standingOfFamily } from '../roadmap/model/Standing';

/** The overview that a backend gives of an entity. */
export function overviewOf(
  roadmap: EntityRoadmap,
  dora: EntityDoraOverview,
  readiness: EntityReadinessOverview,
): EntityOverview {
  const { documents, current } = roadmap;
  const shown =
    documents.find(it => it.source.target === current?.target) ?? documents[0];
  const family = shown?.evaluation?.families[0];
  const standing =
    shown?.roadmap && shown.evaluation && family
      ? standingOfFamily(
          shown.source.target,
          shown.roadmap,
          shown.evaluation,
          family,
        )
      : undefined;
  const findings: Finding[] = [
    ...documents.flatMap(it => it.error ?? []),
    ...roadmap.findings,
    ...documents.flatMap(it => it.roadmap?.warnings ?? []),
  ];
  return {
    entityRef: roadmap.entityRef,
    dora,
    readiness,
    roadmap: {
      state: stateOf(roadmap),
      source: shown?.source,
      title: shown?.roadmap?.title,
      attemptedAt: roadmap.attemptedAt,
      collectedAt: shown?.collectedAt ?? null,
      changedAt: shown?.changedAt ?? null,
      current,
      unit: standing?.unit,
      phases: standing?.phases ?? [],
      progress: standing?.progress ?? null,
      criteria: standing?.criteria,
      findings: findings.slice(0, 3),
      findingCount: findings.length,
      documentCount: documents.length,
    },
  };
}

function stateOf({
  attemptedAt,
  documents,
}: EntityRoadmap): EntityRoadmapOverview['state'] {
  if (!documents.length) {
    return attemptedAt === null ? 'pending' : 'none';
  }
  if (documents.every(it => it.roadmap === null)) {
    return 'failed';
  }
  return documents.some(it => it.error) ? 'stale' : 'ready';
}
