import { countProgress, Progress, phaseProgress } from './progress';
import { Phase, PhaseUnit, Roadmap } from './Roadmap';
import { isClosedStatus } from './status';

/**
 * Why a phase is the current one, or why none is: it is stated in progress, partial or blocked (`stated`); today lies in
 * its dated timeframe (`dated`); it is the first that is neither closed nor fully done (`first-open`); all are closed or
 * fully done (`all-closed`).
 *
 * @public
 */
export type CurrentPhaseReason =
  'stated' | 'dated' | 'first-open' | 'all-closed';

/**
 * The current phase of one family.
 *
 * @public
 */
export interface CurrentPhase {
  phaseId?: string;
  /** The next phase after it that is neither complete, deferred nor cancelled. */
  nextPhaseId?: string;
  reason: CurrentPhaseReason;
}

/**
 * Phases of one unit, which follow each other; families may overlap, such as horizons beside quarters.
 *
 * @public
 */
export interface PhaseFamily extends CurrentPhase {
  unit: PhaseUnit;
  phaseIds: string[];
}

/**
 * What is counted of one phase.
 *
 * @public
 */
export interface PhaseEvaluation {
  phaseId: string;
  progress: Progress;
  criteria: Progress;
}

/**
 * What follows from a roadmap on a given day.
 *
 * @public
 */
export interface RoadmapEvaluation {
  phases: PhaseEvaluation[];
  /** In the order of their first phase; the first is the one that a card shows. */
  families: PhaseFamily[];
  /** The first day, `YYYY-MM-DD`, on which the answer may change by time alone. */
  dueOn?: string;
}

/**
 * Counts progress and finds the current phase of each family (design: "Progress", "Current phase").
 *
 * @param roadmap - the roadmap as parsed
 * @param today - the day to judge by, `YYYY-MM-DD`
 * @public
 */
export function evaluateRoadmap(
  roadmap: Pick<Roadmap, 'phases'>,
  today: string,
): RoadmapEvaluation {
  const phases = roadmap.phases.map(phase => ({
    phaseId: phase.id,
    progress: phaseProgress(phase),
    criteria: countProgress(phase.criteria),
  }));
  const evaluationOf = new Map(phases.map(it => [it.phaseId, it]));
  const families = groupByUnit(roadmap.phases).map(([unit, members]) => ({
    unit,
    phaseIds: members.map(phase => phase.id),
    ...findCurrentPhase(members, evaluationOf, today),
  }));
  return { phases, families, dueOn: nextBoundary(roadmap.phases, today) };
}

function groupByUnit(phases: readonly Phase[]): [PhaseUnit, Phase[]][] {
  const groups = new Map<PhaseUnit, Phase[]>();
  for (const phase of phases) {
    const group = groups.get(phase.unit);
    if (group) {
      group.push(phase);
    } else {
      groups.set(phase.unit, [phase]);
    }
  }
  return [...groups];
}

function findCurrentPhase(
  phases: readonly Phase[],
  evaluationOf: ReadonlyMap<string, PhaseEvaluation>,
  today: string,
): CurrentPhase {
  const rules: [CurrentPhaseReason, (phase: Phase) => boolean][] = [
    ['stated', isStatedActive],
    ['dated', phase => holdsDay(phase, today)],
    [
      'first-open',
      phase =>
        !isClosedStatus(phase.status) &&
        !isFullyDone(evaluationOf.get(phase.id)),
    ],
  ];
  for (const [reason, matches] of rules) {
    const index = phases.findIndex(matches);
    if (index >= 0) {
      const next = phases
        .slice(index + 1)
        .find(phase => !isClosedStatus(phase.status));
      return { phaseId: phases[index].id, nextPhaseId: next?.id, reason };
    }
  }
  return { reason: 'all-closed' };
}

// A phase that consists of criteria alone is done once they are met.
function isFullyDone(evaluation: PhaseEvaluation | undefined): boolean {
  return (evaluation?.progress.ratio ?? evaluation?.criteria.ratio) === 1;
}

function isStatedActive({ status }: Phase): boolean {
  return (
    status === 'in-progress' || status === 'partial' || status === 'blocked'
  );
}

function holdsDay({ timeframe }: Phase, day: string): boolean {
  return Boolean(
    timeframe?.start &&
    timeframe.end &&
    timeframe.start <= day &&
    day <= timeframe.end,
  );
}

// A dated phase becomes current on its first day, and ceases to be so on the day after its last.
function nextBoundary(
  phases: readonly Phase[],
  today: string,
): string | undefined {
  const days = phases.flatMap(({ timeframe }) =>
    timeframe?.start && timeframe.end
      ? [timeframe.start, dayAfter(timeframe.end)]
      : [],
  );
  return days.filter(day => day > today).sort()[0];
}

function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
