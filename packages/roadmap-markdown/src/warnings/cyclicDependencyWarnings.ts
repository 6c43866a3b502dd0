import { Finding, Phase } from '@waymark/plugin-waymark-common';

type DependentPhase = Pick<Phase, 'id' | 'title' | 'line' | 'dependsOn'>;

/**
 * Phases that wait for each other in a circle, each circle told once. What depends on a circle without being part of it is
 * none.
 */
export function cyclicDependencyWarnings(
  phases: readonly DependentPhase[],
): Finding[] {
  const byId = new Map(phases.map(phase => [phase.id, phase]));
  const done = new Set<DependentPhase>();
  const cycles: DependentPhase[][] = [];
  for (const phase of phases) {
    findCycles(phase, byId, done, cycles);
  }
  return cycles.map(toFinding);
}

/** Goes along the dependencies in depth; one that leads back to a phase on the way there closes a cycle. */
function findCycles(
  start: DependentPhase,
  byId: ReadonlyMap<string, DependentPhase>,
  done: Set<DependentPhase>,
  cycles: DependentPhase[][],
): void {
  const path: { phase: DependentPhase; next: DependentPhase[] }[] = [];
  const depths = new Map<DependentPhase, number>();
  const enter = (phase: DependentPhase) => {
    depths.set(phase, path.length);
    path.push({ phase, next: dependenciesOf(phase, byId) });
  };
  if (!done.has(start)) {
    enter(start);
  }
  for (let step = path.at(-1); step; step = path.at(-1)) {
    const next = step.next.pop();
    const depth = next && depths.get(next);
    if (!next) {
      done.add(step.phase);
      depths.delete(step.phase);
      path.pop();
    } else if (depth !== undefined) {
      cycles.push(path.slice(depth).map(({ phase }) => phase));
    } else if (!done.has(next)) {
      enter(next);
    }
  }
}

// The last one first, as they are taken from the end.
function dependenciesOf(
  { dependsOn }: DependentPhase,
  byId: ReadonlyMap<string, DependentPhase>,
): DependentPhase[] {
  const ids = new Set(dependsOn.map(({ phase }) => phase));
  return [...ids]
    .map(id => (id ? byId.get(id) : undefined))
    .filter(phase => phase !== undefined)
    .reverse();
}

function toFinding(cycle: readonly DependentPhase[]): Finding {
  const [first] = cycle;
  const names = [...cycle, first].map(({ title }) => `“${title}”`);
  return {
    kind: 'cyclic-dependencies',
    line: first.line,
    message: `Phases wait for each other: ${names.join(' depends on ')}.`,
    remedy: 'Remove the dependency that is not meant.',
  };
}
