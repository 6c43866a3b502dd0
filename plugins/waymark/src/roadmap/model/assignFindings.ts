import {
  Finding,
  Phase,
  Roadmap,
  WorkItem,
} from '@waymark/plugin-waymark-common';

/** A document's findings, by what they are about. */
export interface AssignedFindings {
  /** By id of the phase. */
  ofPhases: ReadonlyMap<string, Finding[]>;
  /** Those of no phase. */
  ofDocument: Finding[];
}

/**
 * Gives each finding of a document to the phase in whose lines it stands. A phase reaches from its heading to the last
 * line that was read as its own; of phases within each other the innermost counts.
 */
export function assignFindings(
  roadmap: Pick<Roadmap, 'phases' | 'warnings'>,
): AssignedFindings {
  const ofPhases = new Map<string, Finding[]>();
  const ofDocument: Finding[] = [];
  const extents = roadmap.phases
    .map(phase => ({ id: phase.id, from: phase.line, to: lastLine(phase) }))
    .sort((a, b) => b.from - a.from);
  for (const finding of roadmap.warnings) {
    const { line } = finding;
    const owner =
      line === undefined
        ? undefined
        : extents.find(({ from, to }) => from <= line && line <= to);
    if (owner) {
      ofPhases.set(owner.id, [...(ofPhases.get(owner.id) ?? []), finding]);
    } else {
      ofDocument.push(finding);
    }
  }
  return { ofPhases, ofDocument };
}

function lastLine(phase: Phase): number {
  let last = phase.line;
  for (const origin of Object.values(phase.origins)) {
    last = Math.max(last, origin.line);
  }
  const pending: WorkItem[] = [...phase.items, ...phase.criteria];
  for (let item = pending.pop(); item; item = pending.pop()) {
    last = Math.max(last, item.line);
    pending.push(...(item.children ?? []));
  }
  return last;
}
