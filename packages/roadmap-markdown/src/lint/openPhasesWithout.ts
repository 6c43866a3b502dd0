import { isClosedStatus, Phase, Roadmap } from '@waymark/plugin-waymark-common';

/**
 * The phases that still have to be worked on and of which neither themselves nor a phase that holds them states something.
 *
 * @param states - whether a phase states it
 */
export function openPhasesWithout(
  { phases }: Roadmap,
  states: (phase: Phase) => boolean,
): Phase[] {
  const byId = new Map(phases.map(phase => [phase.id, phase]));
  // A plan that is refined downwards says such things where it suits: above or below.
  const stated = new Set(phases.filter(states).map(({ id }) => id));
  const holders = new Set(
    phases.flatMap(({ id, parent }) =>
      stated.has(id) && parent !== undefined ? [parent] : [],
    ),
  );
  return phases.filter(phase => {
    for (
      let each: Phase | undefined = phase, steps = 0;
      each && steps <= phases.length;
      each = each.parent === undefined ? undefined : byId.get(each.parent)
    ) {
      if (stated.has(each.id)) {
        return false;
      }
      steps += 1;
    }
    return !isClosedStatus(phase.status) && !holders.has(phase.id);
  });
}
