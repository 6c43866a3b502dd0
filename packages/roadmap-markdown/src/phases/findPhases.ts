import { RootContent } from 'mdast';
import { isDayOfLaunch } from '../checkpoints/findLaunches';
import { isLaunchTitle } from '../checkpoints/readCheckpointTitle';
import { classifySection } from '../outline/classifySection';
import { Section, selfAndAncestors } from '../outline/Section';
import { endOfPhase, findInvertedFamilies } from './endOfPhase';
import { findNumberedPhases } from './findNumberedPhases';
import { findStatusBuckets } from './findStatusBuckets';
import { PhaseName } from './PhaseName';
import { PhaseSection } from './PhaseSection';
import { readPhaseName } from './readPhaseName';

/**
 * The phases of a document: the headings that name one, where they divide the plan and do not merely mention it.
 *
 * @param forced - sections that are phases whatever their headings say
 */
export function findPhases(
  sections: readonly Section[],
  blocks: readonly RootContent[],
  forced: ReadonlyMap<Section, PhaseName> = new Map(),
): PhaseSection[] {
  const named = new Map<Section, PhaseName>();
  for (const section of withoutTitle(sections)) {
    const name = readPhaseName(section.title);
    if (name && isPhase(section, name, named)) {
      named.set(section, name);
    }
  }
  for (const section of [
    ...withoutSibling(named),
    ...daysOfLaunch(sections, named),
  ]) {
    named.delete(section);
  }
  if (named.size === 0) {
    for (const [section, name] of findNumberedPhases(sections)) {
      named.set(section, name);
    }
  }
  for (const [section, name] of findStatusBuckets(sections, named)) {
    named.set(section, name);
  }
  for (const [section, name] of forced) {
    named.set(section, name);
  }
  return connect(sections, named, blocks);
}

// The title names the whole plan, unless the document divides itself by headings of depth 1.
function withoutTitle(sections: readonly Section[]): readonly Section[] {
  const top = sections.filter(section => section.depth === 1);
  const dividesByTop =
    top.filter(section => readPhaseName(section.title)).length > 1;
  return dividesByTop
    ? sections
    : sections.filter(section => section !== top[0]);
}

function isPhase(
  section: Section,
  name: PhaseName,
  named: ReadonlyMap<Section, PhaseName>,
): boolean {
  for (const ancestor of selfAndAncestors(section)) {
    const enclosing = ancestor === section ? undefined : named.get(ancestor);
    if (enclosing && !mayHold(enclosing, name)) {
      return false;
    }
    const inherited = ancestor !== section && classifySection(ancestor.title);
    if (
      inherited &&
      !enclosing &&
      (inherited.name === 'notPlan' ||
        inherited.name === 'metrics' ||
        inherited.name === 'criteria')
    ) {
      return false;
    }
  }
  return true;
}

// "v1.1 Complaints" beside "v1.0 Trips" is a phase; "v1.x Maintenance" alone among other headings may be anything.
function withoutSibling(named: ReadonlyMap<Section, PhaseName>): Section[] {
  const versionsBelow = new Map<Section | undefined, number>();
  for (const [{ parent }, { unit }] of named) {
    if (unit === 'version') {
      versionsBelow.set(parent, (versionsBelow.get(parent) ?? 0) + 1);
    }
  }
  return [...named]
    .filter(
      ([{ parent }, { needsSibling }]) =>
        needsSibling && versionsBelow.get(parent) === 1,
    )
    .map(([section]) => section);
}

// "GA" beside "GA-10" is the day of the launch; beside "Beta" it is a stage.
function daysOfLaunch(
  sections: readonly Section[],
  named: ReadonlyMap<Section, PhaseName>,
): Section[] {
  const stages = [...named.keys()].filter(({ title }) => isLaunchTitle(title));
  return stages.filter(stage => {
    const isBeside = (section: Section) =>
      section !== stage &&
      section.parent === stage.parent &&
      section.depth === stage.depth;
    return (
      sections.some(each => isBeside(each) && isDayOfLaunch(each.title)) &&
      ![...named.keys()].some(isBeside)
    );
  });
}

// "v1.0" within "Phase 3" is a group of its tasks; "Milestone 2" within "Phase 1", and "Q3" within "2026", are
// phases of their own.
function mayHold(outer: PhaseName, inner: PhaseName): boolean {
  return (
    inner.explicit || (outer.unit === 'horizon' && inner.unit === 'quarter')
  );
}

function connect(
  sections: readonly Section[],
  named: ReadonlyMap<Section, PhaseName>,
  blocks: readonly RootContent[],
): PhaseSection[] {
  const phases = new Map<Section, PhaseSection>();
  for (const section of sections) {
    const name = named.get(section);
    if (name) {
      phases.set(section, { ...name, section, end: section.end });
    }
  }
  const all = [...phases.values()];
  const inverted = findInvertedFamilies(all, blocks);
  for (const [index, phase] of all.entries()) {
    phase.end = endOfPhase(phase, all[index + 1], blocks, inverted);
    for (const ancestor of selfAndAncestors(phase.section)) {
      const parent =
        ancestor === phase.section ? undefined : phases.get(ancestor);
      phase.parent ??= parent;
    }
  }
  return all;
}
