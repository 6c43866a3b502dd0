import { EntityRoadmap } from '@waymark/plugin-waymark-common';
import { PhaseNode, groupPhases } from './groupPhases';

/** A phase with the document and the phase that it is part of. */
export interface FoundPhase {
  /** {@link RoadmapSource.target} of the document. */
  target: string;
  node: PhaseNode;
  parent?: PhaseNode;
}

/**
 * Finds a phase by its id.
 *
 * @param target - the document to look in; without it the first that has the phase counts
 */
export function findPhase(
  { documents }: EntityRoadmap,
  phaseId: string,
  target?: string,
): FoundPhase | undefined {
  for (const { source, roadmap, evaluation } of documents) {
    if (!roadmap || !evaluation || (target && source.target !== target)) {
      continue;
    }
    const pending: { node: PhaseNode; parent?: PhaseNode }[] = groupPhases(
      roadmap,
      evaluation,
    ).flatMap(group => group.nodes.map(node => ({ node })));
    for (let next = pending.pop(); next; next = pending.pop()) {
      if (next.node.phase.id === phaseId) {
        return { target: source.target, ...next };
      }
      const parent = next.node;
      pending.push(...parent.children.map(node => ({ node, parent })));
    }
  }
  return undefined;
}
