import {
  CriteriaPhase,
  CriterionRequirement,
  criterionRequirements,
} from './criterionRequirements';
import { GateResult, judgeGate } from './gates';
import { findNamedGate, PhaseNames } from './PhaseNames';
import { GateVerdict } from './verdicts';

/**
 * What is known besides the document.
 *
 * @public
 */
export interface RoadmapGateOptions {
  /** The verdict of a gate of another kind, such as `production-readiness:rc`; `undefined` where there is none. */
  otherGate?: (name: string) => GateVerdict | undefined;
  /** Ids of criteria that people attest: plain bullets of these pass. */
  attested?: ReadonlySet<string>;
}

/**
 * The criteria of each phase, and of all that is part of it, as the gate `roadmap:<phase-id>` (design, section 5). Ticked is
 * pass, open and begun are fail, a plain bullet is unknown until attested. One that names another gate is judged by that gate;
 * gates that wait for each other are unknown, as is one that requires nothing.
 *
 * @returns one a phase, in their order
 * @public
 */
export function judgeRoadmapGates(
  phases: readonly CriteriaPhase[],
  options: RoadmapGateOptions = {},
): GateResult<CriterionRequirement>[] {
  const asked = requirementsByGate(phases, options);
  settleNamed(asked);
  return [...asked].map(([name, requirements]) => {
    const gate = judgeGate(name, requirements);
    const isEmpty = !requirements.some(
      ({ verdict }) => verdict !== 'not-applicable',
    );
    return isEmpty ? { ...gate, verdict: 'unknown' } : gate;
  });
}

type Requirements = ReadonlyMap<string, CriterionRequirement[]>;

function requirementsByGate(
  phases: readonly CriteriaPhase[],
  { otherGate, attested }: RoadmapGateOptions,
): Requirements {
  const asked = new Map<string, CriterionRequirement[]>(
    phases.map(({ id }) => [gateOf(id), []]),
  );
  const names = new PhaseNames(phases);
  const parents = new Map(phases.map(({ id, parent }) => [id, parent]));
  const isGate = (name: string) =>
    asked.has(name) || otherGate?.(name) !== undefined;
  for (const phase of phases) {
    const own = criterionRequirements(phase).map(requirement => {
      const named = findNamedGate(requirement.text, names, isGate);
      if (named === undefined || named === gateOf(phase.id)) {
        return requirement.verdict === 'unknown' &&
          attested?.has(requirement.id)
          ? { ...requirement, verdict: 'pass' as const }
          : requirement;
      }
      const other = asked.has(named) ? undefined : otherGate?.(named);
      return other === undefined
        ? { ...requirement, names: named }
        : judgedBy({ ...requirement, names: named }, other);
    });
    const holders = new Set<string>();
    for (
      let holder: string | undefined = phase.id;
      holder !== undefined && parents.has(holder) && !holders.has(holder);
      holder = parents.get(holder)
    ) {
      holders.add(holder);
      asked.get(gateOf(holder))!.push(...own.map(it => ({ ...it })));
    }
  }
  return asked;
}

// What fails makes all that name it fail; what passes does so only after all that it names. What is left waits for something
// unknown, or for itself.
function settleNamed(asked: Requirements): void {
  const waiting = new Map<string, CriterionRequirement[]>();
  const gateOfRequirement = new Map<CriterionRequirement, string>();
  for (const [name, requirements] of asked) {
    for (const requirement of requirements) {
      const { names } = requirement;
      if (names !== undefined && asked.has(names)) {
        const those = waiting.get(names) ?? [];
        those.push(requirement);
        waiting.set(names, those);
        gateOfRequirement.set(requirement, name);
      }
    }
  }
  const unsettled = new Set(gateOfRequirement.keys());
  const pending = [...asked.keys()];
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    const verdict = settledVerdict(asked.get(name)!, unsettled);
    for (const requirement of verdict ? (waiting.get(name) ?? []) : []) {
      if (unsettled.delete(requirement)) {
        Object.assign(requirement, judgedBy(requirement, verdict!));
        pending.push(gateOfRequirement.get(requirement)!);
      }
    }
  }
  for (const requirement of unsettled) {
    requirement.verdict = 'unknown';
  }
}

function settledVerdict(
  requirements: readonly CriterionRequirement[],
  unsettled: ReadonlySet<CriterionRequirement>,
): GateVerdict | undefined {
  const settled = requirements.filter(it => !unsettled.has(it));
  const { verdict } = judgeGate('', settled);
  if (verdict === 'fail') {
    return 'fail';
  }
  const isKnown =
    settled.length === requirements.length &&
    settled.some(it => it.verdict !== 'not-applicable');
  return isKnown && verdict === 'pass' ? 'pass' : undefined;
}

// A contradiction is one of certainties: an unknown gate contradicts nothing.
function judgedBy(
  requirement: CriterionRequirement,
  verdict: GateVerdict,
): CriterionRequirement {
  const said = requirement.verdict;
  const isContradicted =
    (said === 'pass' && verdict === 'fail') ||
    (said === 'fail' && verdict === 'pass');
  return {
    ...requirement,
    verdict,
    ...(isContradicted && { contradicted: true }),
  };
}

function gateOf(phaseId: string): string {
  return `roadmap:${phaseId}`;
}
