import {
  CurrentPhaseReason,
  EntityRoadmapOverview,
  PhaseFamily,
  PhaseMark,
  PhaseUnit,
  Progress,
  Roadmap,
  RoadmapEvaluation,
  sumProgress,
} from '@waymark/plugin-waymark-common';

/** Where a team stands within one family of phases: the one answer that a card and a tab give first. */
export interface Standing {
  /** {@link RoadmapSource.target} of the document. */
  target: string;
  unit: PhaseUnit;
  phases: PhaseMark[];
  /** Counted over `phases` and all that is part of them. */
  progress: Progress;
  /** Their criteria; absent where they are not known. */
  criteria?: Progress;
  /** The criteria of `current`; absent where they are not known. */
  currentCriteria?: Progress;
  current?: PhaseMark;
  /** Position of `current` in `phases`, counted from 1. */
  position?: number;
  next?: PhaseMark;
  reason: CurrentPhaseReason;
}

/** What the overview says of the entity's standing; undefined where it has no phases. */
export function standingOfOverview(
  overview: EntityRoadmapOverview,
): Standing | undefined {
  const { current, phases, progress, unit = 'phase' } = overview;
  if (!current || !phases.length) {
    return undefined;
  }
  return {
    target: current.target,
    unit,
    phases,
    progress: progress ?? sumProgress(phases.map(phase => phase.progress)),
    criteria: overview.criteria,
    ...locate(phases, current.phaseId, current.nextPhaseId),
    reason: current.reason,
  };
}

/** Where a document stands within one of its families. */
export function standingOfFamily(
  target: string,
  roadmap: Roadmap,
  evaluation: RoadmapEvaluation,
  family: PhaseFamily,
): Standing {
  const members = new Set(family.phaseIds);
  const progressOf = new Map(
    evaluation.phases.map(({ phaseId, progress }) => [phaseId, progress]),
  );
  const phases = roadmap.phases
    .filter(({ id }) => members.has(id))
    .map(({ id, title, status }) => ({
      phaseId: id,
      title,
      status,
      progress: progressOf.get(id) ?? sumProgress([]),
    }));
  return {
    target,
    unit: family.unit,
    phases,
    progress: family.progress,
    criteria: family.criteria,
    currentCriteria: evaluation.phases.find(
      ({ phaseId }) => phaseId === family.phaseId,
    )?.criteria,
    ...locate(phases, family.phaseId, family.nextPhaseId),
    reason: family.reason,
  };
}

function locate(
  phases: readonly PhaseMark[],
  currentId: string | undefined,
  nextId: string | undefined,
): Pick<Standing, 'current' | 'position' | 'next'> {
  const index = phases.findIndex(phase => phase.phaseId === currentId);
  return {
    current: phases[index],
    position: index < 0 ? undefined : index + 1,
    next: phases.find(phase => phase.phaseId === nextId),
  };
}
