import { RootContent } from 'mdast';
import { PhaseSection } from './PhaseSection';

/**
 * Gives each block to the innermost phase that holds it, by the block's index. Blocks outside all phases and the phases'
 * own headings are given to none.
 */
export function phaseOfBlocks(
  phases: readonly PhaseSection[],
  blocks: readonly RootContent[],
): ReadonlyMap<number, PhaseSection> {
  const byStart = new Map(phases.map(phase => [phase.section.start, phase]));
  const phaseOf = new Map<number, PhaseSection>();
  let open: PhaseSection[] = [];
  blocks.forEach((_, index) => {
    open = open.filter(phase => phase.end > index);
    const started = byStart.get(index);
    const holder = open.at(-1);
    if (started) {
      open.push(started);
    } else if (holder) {
      phaseOf.set(index, holder);
    }
  });
  return phaseOf;
}
