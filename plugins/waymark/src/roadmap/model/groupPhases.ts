import {
  Finding,
  Phase,
  PhaseFamily,
  PhaseUnit,
  Progress,
  Roadmap,
  RoadmapEvaluation,
  sumProgress,
} from '@waymark/plugin-waymark-common';
import { assignFindings } from './assignFindings';

/** A phase with everything that is shown of it, and the phases that are part of it. */
export interface PhaseNode {
  phase: Phase;
  progress: Progress;
  criteria: Progress;
  findings: Finding[];
  /** Whether it is the current phase of its family. */
  isCurrent: boolean;
  children: PhaseNode[];
}

/** The outermost phases of one unit, in the order of the document, with what is nested in them. */
export interface PhaseGroup {
  unit: PhaseUnit;
  /** Absent where the evaluation knows no family of the unit. */
  family?: PhaseFamily;
  nodes: PhaseNode[];
}

/** Arranges a document's phases for display: outermost phases by unit, nested ones within their parents. */
export function groupPhases(
  roadmap: Pick<Roadmap, 'phases' | 'warnings'>,
  evaluation: RoadmapEvaluation,
): PhaseGroup[] {
  const { ofPhases } = assignFindings(roadmap);
  const evaluations = new Map(evaluation.phases.map(it => [it.phaseId, it]));
  const current = new Set(evaluation.families.map(it => it.phaseId));
  const nodes = new Map<string, PhaseNode>(
    roadmap.phases.map(phase => [
      phase.id,
      {
        phase,
        progress: evaluations.get(phase.id)?.progress ?? sumProgress([]),
        criteria: evaluations.get(phase.id)?.criteria ?? sumProgress([]),
        findings: ofPhases.get(phase.id) ?? [],
        isCurrent: current.has(phase.id),
        children: [],
      },
    ]),
  );
  const groups = new Map<PhaseUnit, PhaseGroup>();
  for (const node of nodes.values()) {
    const { parent, unit } = node.phase;
    const parentNode = parent === undefined ? undefined : nodes.get(parent);
    if (parentNode) {
      parentNode.children.push(node);
      continue;
    }
    const group = groups.get(unit) ?? {
      unit,
      family: evaluation.families.find(
        family => family.unit === unit && family.parent === undefined,
      ),
      nodes: [],
    };
    group.nodes.push(node);
    groups.set(unit, group);
  }
  return [...groups.values()];
}
