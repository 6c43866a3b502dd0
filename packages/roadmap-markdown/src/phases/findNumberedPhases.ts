import { Section } from '../outline/Section';
import { readHeadingStatus } from '../status/headingStatus';
import { PhaseName } from './PhaseName';

const NUMBERED = /^(\d{1,2})[.)]\s+(.+)$/u;

/**
 * Numbered headings side by side that each state a status ("1. Discovery [DONE]", "2. Build [WIP]"): such a document is
 * divided by them, though none says "Phase".
 */
export function findNumberedPhases(
  sections: readonly Section[],
): [Section, PhaseName][] {
  const byParent = new Map<Section | undefined, [Section, PhaseName][]>();
  const others = new Set<Section | undefined>();
  for (const section of sections) {
    const [, ordinal, name] = NUMBERED.exec(section.title) ?? [];
    if (name && readHeadingStatus(name)) {
      const siblings = byParent.get(section.parent) ?? [];
      siblings.push([
        section,
        { unit: 'phase', ordinal, name, explicit: true },
      ]);
      byParent.set(section.parent, siblings);
    } else if (name) {
      others.add(section.parent);
    }
  }
  for (const [parent, siblings] of byParent) {
    const { depth } = siblings[0][0];
    const isOneDepth = siblings.every(([section]) => section.depth === depth);
    if (siblings.length > 1 && isOneDepth && !others.has(parent)) {
      return siblings;
    }
  }
  return [];
}
