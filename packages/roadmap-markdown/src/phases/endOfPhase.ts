import { RootContent } from 'mdast';
import { readLabel } from '../labels/readLabel';
import { readLabelLines } from '../labels/readLabelLines';
import { LINE_DEPTH } from '../outline/Section';
import { LabelName } from '../vocabulary/Language';
import { PhaseSection } from './PhaseSection';

// Two headings that break the order of depths may be slips of the pen; more are a habit.
const INVERTED_HEADINGS = 2;

/**
 * Families of phases whose headings hold headings of lesser depth, as in `### Version 1` followed by `## Design`, with the
 * phases set apart by thematic breaks. By depth alone, such phases would end where they begin.
 *
 * @returns the families' keys, for {@link endOfPhase}
 */
export function findInvertedFamilies(
  phases: readonly PhaseSection[],
  blocks: readonly RootContent[],
): ReadonlySet<string> {
  const counts = new Map<string, number>();
  phases.slice(0, -1).forEach((phase, index) => {
    const next = phases[index + 1];
    if (
      phase.section.depth === LINE_DEPTH ||
      familyOf(next) !== familyOf(phase) ||
      !isAfterBreak(next, blocks)
    ) {
      return;
    }
    let count = 0;
    for (let at = phase.section.end; at < next.section.start; at += 1) {
      const block = blocks[at];
      if (block.type === 'heading' && block.depth < phase.section.depth) {
        count += blocks[at - 1].type === 'thematicBreak' ? -Infinity : 1;
      }
    }
    const family = familyOf(phase);
    counts.set(family, (counts.get(family) ?? 0) + Math.max(0, count));
  });
  return new Set(
    [...counts]
      .filter(([, count]) => count >= INVERTED_HEADINGS)
      .map(([family]) => family),
  );
}

/**
 * Index of the first block that is no part of `phase` any more.
 *
 * @param next - the phase that begins after it
 */
export function endOfPhase(
  phase: PhaseSection,
  next: PhaseSection | undefined,
  blocks: readonly RootContent[],
  inverted: ReadonlySet<string>,
): number {
  const end = inverted.has(familyOf(phase))
    ? endOfInverted(phase, next, blocks)
    : phase.section.end;
  return startOfFooter(phase.section.start + 1, end, blocks) ?? end;
}

function familyOf({ unit, section }: PhaseSection): string {
  return `${unit} ${section.depth}`;
}

function isAfterBreak(
  { section }: PhaseSection,
  blocks: readonly RootContent[],
): boolean {
  return blocks[section.start - 1]?.type === 'thematicBreak';
}

function endOfInverted(
  phase: PhaseSection,
  next: PhaseSection | undefined,
  blocks: readonly RootContent[],
): number {
  for (let at = phase.section.start + 1; at < blocks.length; at += 1) {
    const isBreakBeforeHeading =
      blocks[at].type === 'thematicBreak' && blocks[at + 1]?.type === 'heading';
    if (at === next?.section.start || isBreakBeforeHeading) {
      return at;
    }
  }
  return blocks.length;
}

// The document's own labels after a thematic break ("--- Last updated: …") stand below its last phase, not in it.
function startOfFooter(
  start: number,
  end: number,
  blocks: readonly RootContent[],
): number | undefined {
  let stretch: Stretch | undefined;
  for (let at = start; at < end; at += 1) {
    if (blocks[at].type === 'thematicBreak') {
      stretch = stretch && stretch.end > at ? stretch : readStretch(at, blocks);
      const isOfDocument = stretch.lastOfDocument > at;
      const isUnlabelledEnd =
        stretch.end === blocks.length && stretch.lastLabelled < at;
      if (isOfDocument || isUnlabelledEnd) {
        return at;
      }
    }
  }
  return undefined;
}

/** Paragraphs and thematic breaks behind each other; read once for all of its breaks. */
interface Stretch {
  /** Index of the first block behind it. */
  end: number;
  /** Index of its last block that holds a label; -1 without one. */
  lastLabelled: number;
  /** Index of its last block that holds a label of the document itself; -1 without one. */
  lastOfDocument: number;
}

function readStretch(start: number, blocks: readonly RootContent[]): Stretch {
  const stretch = { end: start, lastLabelled: -1, lastOfDocument: -1 };
  for (; stretch.end < blocks.length; stretch.end += 1) {
    const block = blocks[stretch.end];
    if (block.type === 'paragraph') {
      const names = readLabelLines(block)
        .map(line => readLabel(line)?.name)
        .filter(name => name !== undefined);
      stretch.lastLabelled = names.length ? stretch.end : stretch.lastLabelled;
      stretch.lastOfDocument = names.some(isDocumentLabel)
        ? stretch.end
        : stretch.lastOfDocument;
    } else if (block.type !== 'html' && block.type !== 'thematicBreak') {
      break;
    }
  }
  return stretch;
}

function isDocumentLabel(name: LabelName): boolean {
  return (
    name === 'lastUpdated' || name === 'maintainer' || name === 'documentOnly'
  );
}
