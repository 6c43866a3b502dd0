import { RootContent } from 'mdast';
import { Finding, Phase, Roadmap } from '@waymark/plugin-waymark-common';
import { addCheckboxes, countCheckboxes } from './checkboxes/countCheckboxes';
import { readDocumentLabels } from './document/documentLabels';
import { readFrontMatter } from './document/frontMatter';
import { outlineSections } from './outline/outlineSections';
import { blocksByPhase } from './phases/blocksByPhase';
import { buildPhases } from './phases/buildPhases';
import { findPhases } from './phases/findPhases';
import { isTooLarge } from './prescan/byteLength';
import { repairMojibake } from './prescan/mojibake';
import { repairNestedFences } from './prescan/nestedFence';
import { findTooDeepLine } from './prescan/nesting';
import { normaliseLineEndings } from './prescan/normaliseLineEndings';
import { readLegend } from './status/legend';
import { parseMarkdown } from './syntax/parseMarkdown';
import { mojibakeWarnings } from './warnings/mojibakeWarnings';
import { nestedFenceWarnings } from './warnings/nestedFenceWarnings';
import {
  emptyWarning,
  noPhasesWarning,
  tooDeepWarning,
  tooLargeWarning,
} from './warnings/refusals';
import { statusConflictWarnings } from './warnings/statusConflictWarnings';
import { supersededWarning } from './warnings/supersededWarning';
import { asTemplateItems, templateWarning } from './warnings/templateWarnings';
import { unanchoredWarnings } from './warnings/unanchoredWarnings';

/**
 * Reads a roadmap from Markdown. Never throws: what is wrong or doubtful is told by the roadmap's `warnings`, in the order
 * of their lines. A document over 1 MB, or nested deeper than 50 levels, is not read and holds just that warning.
 *
 * @param text - the document; a byte order mark and any line endings are fine
 * @returns what the document says; nothing in it is counted, dated or concluded
 * @public
 */
export function parseRoadmap(text: string): Roadmap {
  if (isTooLarge(text)) {
    return refuse(tooLargeWarning());
  }
  const lines = normaliseLineEndings(text);
  const tooDeep = findTooDeepLine(lines);
  if (tooDeep !== undefined) {
    return refuse(tooDeepWarning(tooDeep));
  }
  const decoded = repairMojibake(lines);
  const fenced = repairNestedFences(decoded.text);
  const roadmap = readRoadmap(fenced.text);
  const warnings = [
    ...nestedFenceWarnings(fenced.repaired),
    ...mojibakeWarnings(decoded.repaired),
    ...roadmap.warnings,
  ];
  return {
    ...roadmap,
    warnings: warnings.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  };
}

function refuse(warning: Finding): Roadmap {
  return {
    phases: [],
    checkboxes: { total: 0, done: 0, inCodeFences: 0 },
    warnings: [warning],
  };
}

function readRoadmap(text: string): Roadmap {
  const blocks = parseMarkdown(text);
  if (!blocks.some(isContent)) {
    return refuse(emptyWarning());
  }
  const sections = outlineSections(blocks);
  const phaseSections = findPhases(sections, blocks);
  const { owned, outside } = blocksByPhase(phaseSections, blocks);
  const frontMatter = readFrontMatter(blocks);
  const title =
    sections.find(({ depth }) => depth === 1)?.title ?? frontMatter.title;
  const header = headerBlocks(blocks);
  const document = readDocumentLabels(outside, header.length);
  const owner = document.owner ?? frontMatter.owner;
  const boxes = blocks.map(block => countCheckboxes(block, text));
  const { phases, relativeTimes } = buildPhases({
    phaseSections,
    owned,
    blocks,
    boxes,
    statusLines: document.statusLines,
    lastUpdated: document.lastUpdated,
    legend: readLegend(blocks),
  });
  const template = templateWarning(phaseSections, phases);
  const warnings = [
    supersededWarning(header),
    phases.length ? undefined : noPhasesWarning(),
    template,
    ...unanchoredWarnings(relativeTimes),
    ...statusConflictWarnings(phases),
  ];
  return {
    ...(title && { title }),
    ...(owner && { owner }),
    ...(document.lastUpdated && { lastUpdated: document.lastUpdated }),
    phases: template ? phases.map(asTemplatePhase) : phases,
    checkboxes: addCheckboxes(boxes),
    warnings: warnings.filter(warning => warning !== undefined),
  };
}

function isContent({ type }: RootContent): boolean {
  return (
    type !== 'yaml' &&
    type !== 'html' &&
    type !== 'definition' &&
    (type as string) !== 'toml'
  );
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
