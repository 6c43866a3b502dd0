import { Paragraph, RootContent } from 'mdast';
import { readLabel } from '../labels/readLabel';
import { readLabelLines } from '../labels/readLabelLines';
import { phaseOfBlocks } from '../phases/phaseOfBlocks';
import { PhaseSection } from '../phases/PhaseSection';
import { InlineLine } from '../syntax/InlineLine';
import { SectionName } from '../vocabulary/Language';
import { classifySection } from './classifySection';
import { ContextualBlock, Introduction, OpenHeading } from './ContextualBlock';
import { Section, selfAndAncestors } from './Section';

/** The headings that are open, and the label that introduces what follows, within one phase or outside of all. */
interface Holder {
  headings: OpenHeading[];
  introduction?: Introduction;
}

/** A document that is divided into sections, some of which are phases. */
export interface DividedDocument {
  blocks: readonly RootContent[];
  sections: readonly Section[];
  phases: readonly PhaseSection[];
}

/** Tells of each top-level block where it stands. Headings are left out, as they stand above the others. */
export function contextualise({
  blocks,
  sections,
  phases,
}: DividedDocument): ContextualBlock[] {
  const sectionAt = new Map(sections.map(section => [section.start, section]));
  const title = sections.find(({ depth }) => depth === 1);
  const phaseOf = phaseOfBlocks(phases, blocks);
  const phaseStarts = new Set(phases.map(({ section }) => section.start));
  const outside: Holder = { headings: [] };
  const inside = new Map<PhaseSection, Holder>(
    phases.map(phase => [phase, { headings: [] }]),
  );
  const contextual: ContextualBlock[] = [];
  blocks.forEach((block, index) => {
    const phase = phaseOf.get(index);
    const holder = (phase && inside.get(phase)) ?? outside;
    const section = sectionAt.get(index);
    if (!section) {
      contextual.push(placeOf(block, index, phase, holder));
      holder.introduction = introductionAfter(block, holder.introduction);
    } else if (phaseStarts.has(index)) {
      outside.headings = [];
      outside.introduction = undefined;
    } else {
      holder.introduction = undefined;
      holder.headings = phase
        ? [
            ...holder.headings.filter(({ depth }) => depth < section.depth),
            headingOf(section),
          ]
        : headingsAbove(section, title);
    }
  });
  return contextual;
}

function headingsAbove(
  section: Section,
  title: Section | undefined,
): OpenHeading[] {
  return [...selfAndAncestors(section)]
    .filter(each => each !== title)
    .reverse()
    .map(headingOf);
}

function headingOf({ title, depth, line }: Section): OpenHeading {
  return { title, depth, line, section: classifySection(title) };
}

// Guardrails hold for all phases: within one, "Cost guardrails" is a group of its work.
const OF_THE_PLAN: ReadonlySet<string> = new Set<SectionName>(['guardrails']);

function placeOf(
  block: RootContent,
  index: number,
  phase: PhaseSection | undefined,
  { headings, introduction }: Holder,
): ContextualBlock {
  const above = [introduction, ...[...headings].reverse()]
    .map(each => each?.section)
    .filter(section => section !== undefined)
    .filter(({ name }) => !(phase && OF_THE_PLAN.has(name)));
  return {
    block,
    index,
    line: block.position?.start.line ?? 1,
    phase,
    headings,
    introduction,
    section: above.find(({ name }) => name !== 'optional'),
    optional: above.some(({ name }) => name === 'optional'),
  };
}

function introductionAfter(
  block: RootContent,
  before: Introduction | undefined,
): Introduction | undefined {
  if (block.type === 'thematicBreak') {
    return undefined;
  }
  return block.type === 'paragraph' ? introductionOf(block, before) : before;
}

/** What a paragraph says about the blocks below it. */
function introductionOf(
  paragraph: Paragraph,
  before: Introduction | undefined,
): Introduction | undefined {
  const lines = readLabelLines(paragraph);
  const bold = lines.length === 1 ? boldTitle(lines[0]) : undefined;
  if (bold) {
    return introduce(bold, lines[0].line);
  }
  let introduction = before;
  for (const line of lines) {
    const label = readLabel(line);
    if (label) {
      introduction = label.value ? undefined : introduce(label.text, line.line);
    } else if (!/[:：]$/.test(line.text)) {
      introduction = undefined;
    }
  }
  return introduction;
}

function introduce(text: string, line: number): Introduction {
  const title = text.replace(/\s*[:：]\s*$/, '');
  return { title, line, section: classifySection(text) };
}

/** "**Exit criteria**" alone on its line is a heading in all but syntax. */
export function boldTitle({ text, segments }: InlineLine): string | undefined {
  const isBold = segments.every(
    segment => segment.strong || segment.text.trim() === '',
  );
  return isBold && text.length <= 60 && !/[:：]\s*\S/.test(text)
    ? text
    : undefined;
}
