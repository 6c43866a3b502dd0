import { RootContent } from 'mdast';
import { emptyRoadmap, Phase, Roadmap } from '@waymark/plugin-waymark-common';
import { addCheckboxes, countCheckboxes } from './checkboxes/countCheckboxes';
import { divideDocument } from './divideDocument';
import { readFrontMatter } from './document/frontMatter';
import { readDocument } from './document/readDocument';
import { readKind } from './document/readKind';
import { readTitle } from './document/readTitle';
import { finishRoadmap } from './finishRoadmap';
import { claimStatusBlocks } from './document/claimStatusBlocks';
import { readDocumentItems } from './items/readDocumentItems';
import { ParseRoadmapOptions } from './ParseRoadmapOptions';
import { readPhases } from './phases/readPhases';
import { readSubjects } from './readSubjects';
import { readSections } from './sections/readSections';
import { mergeAnchors } from './timeframe/Anchors';
import { conflictingTargetWarnings } from './warnings/conflictingTargets';
import { cyclicDependencyWarnings } from './warnings/cyclicDependencyWarnings';
import { emptyWarning, noPhasesWarning } from './warnings/refusals';
import { statusConflictWarnings } from './warnings/statusConflictWarnings';
import {
  findSupersession,
  supersededWarning,
} from './warnings/supersededWarning';
import { asTemplateItems, templateWarning } from './warnings/templateWarnings';

/**
 * Reads a document that was repaired before: divides it, reads it subject by subject, and puts together what belongs to
 * the same phase. What nobody understood becomes a section.
 */
export function readRoadmap(
  source: string,
  options: ParseRoadmapOptions = {},
): Roadmap {
  const divided = divideDocument(source, options);
  if (!divided) {
    return emptyRoadmap([emptyWarning()]);
  }
  const { reading, blocks, explicit, phaseSections, tablePhases } = divided;
  const frontMatter = readFrontMatter(blocks);
  const header = headerBlocks(blocks);
  const title = readTitle(divided.sections, header, frontMatter);
  const { statusLines, statusBlocks, ...document } = readDocument(
    reading,
    header.length,
    frontMatter,
  );
  const superseded = findSupersession(header);
  if (superseded?.index !== undefined) {
    reading.claims.take({ index: superseded.index });
  }
  const subjects = readSubjects(divided);
  const boxes = blocks.map(block => countCheckboxes(block, source));
  const times = {
    anchors: mergeAnchors(explicit.anchors, options.anchors, document.anchors),
    lastUpdated: document.lastUpdated,
    otherTimes: subjects.schedule.flatMap(({ entries }) =>
      entries.map(({ when }) => when),
    ),
  };
  const { phases, findings, relativeTimes } = readPhases({
    divided,
    subjects,
    boxes,
    statusLines,
    times,
  });
  claimStatusBlocks(statusBlocks, phases, reading.claims);
  const outside = readDocumentItems(reading, phases.length > 0);
  const items = [...divided.itemsOutside, ...outside.items].sort(
    (a, b) => a.line - b.line,
  );
  const checkboxes = addCheckboxes([
    ...boxes,
    ...divided.ignored.map(block => countCheckboxes(block, source)),
  ]);
  const kind = readKind({
    title: title?.text,
    titleLine: title?.line,
    phases,
    items,
    checkboxes,
    checkpoints: subjects.checkpoints,
  });
  const template = templateWarning(
    [...phaseSections, ...tablePhases.map(({ row }) => row.phase)],
    phases,
  );
  const warnings = [
    superseded && supersededWarning(superseded),
    phases.length ? undefined : noPhasesWarning(),
    template,
    ...statusConflictWarnings(phases),
    ...cyclicDependencyWarnings(phases),
    ...conflictingTargetWarnings(subjects.metrics),
    ...divided.findings,
    ...findings,
  ];
  const roadmap: Roadmap = {
    ...emptyRoadmap(warnings.filter(warning => warning !== undefined)),
    ...(title && { title: title.text }),
    ...document,
    kind: kind.kind,
    phases: template ? phases.map(asTemplatePhase) : phases,
    items: template ? asTemplateItems(items) : items,
    criteria: template ? asTemplateItems(outside.criteria) : outside.criteria,
    checkpoints: subjects.checkpoints,
    schedule: subjects.schedule,
    metrics: subjects.metrics,
    risks: subjects.risks,
    contingencies: subjects.contingencies,
    ...(subjects.buffer && { buffer: subjects.buffer }),
    support: subjects.support,
    ...subjects.people,
    guardrails: subjects.guardrails,
    decisions: subjects.decisions,
    sections: readSections(reading),
    checkboxes,
    origins: {
      ...(title && { title: { line: title.line, foundBy: title.foundBy } }),
      ...document.origins,
      ...(kind.origin && { kind: kind.origin }),
    },
  };
  return finishRoadmap(roadmap, { explicit, times, relativeTimes });
}

// Above the second heading, or the first where that is no title.
function headerBlocks(blocks: readonly RootContent[]): RootContent[] {
  const end = blocks.findIndex(
    block => block.type === 'heading' && block.depth > 1,
  );
  return end < 0 ? [...blocks] : blocks.slice(0, end);
}

function asTemplatePhase(phase: Phase): Phase {
  return {
    ...phase,
    items: asTemplateItems(phase.items),
    criteria: asTemplateItems(phase.criteria),
  };
}
