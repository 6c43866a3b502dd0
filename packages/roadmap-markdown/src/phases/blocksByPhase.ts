import { RootContent } from 'mdast';
import { PhaseSection } from './PhaseSection';

/** Which blocks of a document stand in which phase, by their index. */
export interface BlocksByPhase {
  /** Indexes of the blocks of each phase, without its heading and without the phases within it. */
  owned: Map<PhaseSection, number[]>;
  /** The blocks that stand in no phase. */
  outside: RootContent[];
}

/** Gives each block to the innermost phase that holds it. */
export function blocksByPhase(
  phases: readonly PhaseSection[],
  blocks: readonly RootContent[],
): BlocksByPhase {
  const owned = new Map(phases.map(phase => [phase, [] as number[]]));
  const byStart = new Map(phases.map(phase => [phase.section.start, phase]));
  const outside: RootContent[] = [];
  let open: PhaseSection[] = [];
  blocks.forEach((block, index) => {
    open = open.filter(phase => phase.end > index);
    const started = byStart.get(index);
    if (started) {
      open.push(started);
      return;
    }
    const holder = open.at(-1);
    if (holder) {
      owned.get(holder)!.push(index);
    } else {
      outside.push(block);
    }
  });
  return { owned, outside };
}
