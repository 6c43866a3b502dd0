import {
  countProgress,
  phaseProgress,
  Progress,
  sumProgress,
} from './progress';
import { Phase, PhaseUnit } from './Phase';
import { Roadmap } from './Roadmap';
import { isClosedStatus } from './status';

/**
 * Why a phase is the current one, or why none is: the explicit form names it (`explicit`); it is stated in progress,
 * partial or blocked (`stated`); today lies in its dated timeframe (`dated`); it is the first that is neither closed nor
 * fully done (`first-open`); all are closed or fully done (`all-closed`).
 *
 * @public
 */
export type CurrentPhaseReason =
  'explicit' | 'stated' | 'dated' | 'first-open' | 'all-closed';

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
 * Phases of one unit and level, which follow each other; families may overlap, such as horizons beside quarters, and
 * milestones beside those that one of them is divided into.
 *
 * @public
 */
export interface PhaseFamily extends CurrentPhase {
  unit: PhaseUnit;
  /** Id of the phase of the same unit that they are parts of. */
  parent?: string;
  phaseIds: string[];
  /** Of its phases and of all that is part of them. */
  progress: Progress;
  /** The criteria of its phases and of all that is part of them. */
  criteria: Progress;
}

/**
 * What is counted of one phase, without the phases that are part of it.
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
  /**
   * The first is the one that a card shows: that of the phase which is named explicitly as the current one. Else they are
   * in the order of their first phases.
   */
  families: PhaseFamily[];
  /** The first day, `YYYY-MM-DD`, on which the answer may change by time alone. */
  dueOn?: string;
}

/**
 * Counts progress and finds the current phase of each family (design: "Progress", "Current phase"). Parts of a phase that
 * is closed have no current one: nobody works on them.
 *
 * @param roadmap - the roadmap as parsed
 * @param today - the day to judge by, `YYYY-MM-DD`
 * @public
 */
export function evaluateRoadmap(
  roadmap: Pick<Roadmap, 'phases' | 'currentPhase'>,
  today: string,
): RoadmapEvaluation {
  const phases = roadmap.phases.map(phase => ({
    phaseId: phase.id,
    progress: phaseProgress(phase),
    criteria: countProgress(phase.criteria),
  }));
  const wholes = withParts(roadmap.phases, phases);
  const byId = new Map(roadmap.phases.map(phase => [phase.id, phase]));
  const families = groupByFamily(roadmap.phases).map(
    ({ unit, parent, members }) => ({
      unit,
      ...(parent !== undefined && { parent }),
      phaseIds: members.map(phase => phase.id),
      ...sumEvaluations(members.map(({ id }) => wholes.get(id)!)),
      ...findCurrentPhase(
        isClosedStatus(byId.get(parent ?? '')?.status) ? [] : members,
        roadmap.currentPhase,
        wholes,
        today,
      ),
    }),
  );
  return {
    phases,
    families: [
      ...families.filter(({ reason }) => reason === 'explicit'),
      ...families.filter(({ reason }) => reason !== 'explicit'),
    ],
    dueOn: nextBoundary(roadmap.phases, today),
  };
}

type Counts = Pick<PhaseEvaluation, 'progress' | 'criteria'>;

function sumEvaluations(parts: readonly Counts[]): Counts {
  return {
    progress: sumProgress(parts.map(({ progress }) => progress)),
    criteria: sumProgress(parts.map(({ criteria }) => criteria)),
  };
}

/** What is counted of each phase together with all that is part of it. */
function withParts(
  phases: readonly Phase[],
  evaluations: readonly PhaseEvaluation[],
): ReadonlyMap<string, Counts> {
  const own = new Map(evaluations.map(it => [it.phaseId, it]));
  const parents = new Map(phases.map(({ id, parent }) => [id, parent]));
  const parts = new Map<string, Counts[]>(phases.map(({ id }) => [id, []]));
  for (const { id } of phases) {
    const holders = new Set<string>();
    for (
      let holder: string | undefined = id;
      holder !== undefined && parts.has(holder) && !holders.has(holder);
      holder = parents.get(holder)
    ) {
      holders.add(holder);
      parts.get(holder)!.push(own.get(id)!);
    }
  }
  return new Map(
    [...parts].map(([id, counts]) => [id, sumEvaluations(counts)]),
  );
}

interface FamilyMembers {
  unit: PhaseUnit;
  parent?: string;
  members: Phase[];
}

function groupByFamily(phases: readonly Phase[]): FamilyMembers[] {
  const byId = new Map(phases.map(phase => [phase.id, phase]));
  const families = new Map<string, FamilyMembers>();
  for (const phase of phases) {
    const parent = parentOfUnit(phase, byId);
    const key = JSON.stringify([phase.unit, parent]);
    const family = families.get(key);
    if (family) {
      family.members.push(phase);
    } else {
      families.set(key, { unit: phase.unit, parent, members: [phase] });
    }
  }
  return [...families.values()];
}

// Quarters of two years follow each other, though each year is a phase of its own; the parts of a milestone do not follow
// the milestone.
function parentOfUnit(
  phase: Phase,
  byId: ReadonlyMap<string, Phase>,
): string | undefined {
  const passed = new Set([phase]);
  let holder = phase.parent === undefined ? undefined : byId.get(phase.parent);
  while (holder && !passed.has(holder)) {
    if (holder.unit === phase.unit) {
      return holder.id;
    }
    passed.add(holder);
    holder = holder.parent === undefined ? undefined : byId.get(holder.parent);
  }
  return undefined;
}

function findCurrentPhase(
  phases: readonly Phase[],
  named: string | undefined,
  wholes: ReadonlyMap<string, Counts>,
  today: string,
): CurrentPhase {
  const rules: [CurrentPhaseReason, (phase: Phase) => boolean][] = [
    ['explicit', phase => phase.id === named],
    ['stated', isStatedActive],
    ['dated', phase => holdsDay(phase, today)],
    [
      'first-open',
      phase =>
        !isClosedStatus(phase.status) && !isFullyDone(wholes.get(phase.id)),
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
function isFullyDone(evaluation: Counts | undefined): boolean {
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
