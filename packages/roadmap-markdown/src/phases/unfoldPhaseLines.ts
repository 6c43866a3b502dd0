import { List, ListItem, Paragraph, RootContent } from 'mdast';
import { PhaseUnit } from '@waymark/plugin-waymark-common';
import { classifySection } from '../outline/classifySection';
import { isBesidePlan } from '../outline/sectionRules';
import { plainText } from '../syntax/readInlineLines';
import { PhaseName } from './PhaseName';
import { readPhaseEntry, readPhaseLine } from './readPhaseLine';
import { readPhaseName } from './readPhaseName';
import { joinLines, splitLines } from './splitLines';

/** A document whose phases are blocks of their own, also where they are lines of a paragraph or a list. */
export interface UnfoldedDocument {
  blocks: readonly RootContent[];
  /** The blocks that name a phase and are no headings. */
  phaseLines: ReadonlySet<RootContent>;
}

interface OpenHeading {
  depth: number;
  /** Index among the blocks. */
  at: number;
  phase?: PhaseName;
  isBesidePlan: boolean;
}

/** A line that names a phase. */
interface Candidate {
  line: Paragraph;
  name: PhaseName;
  /** Index of the heading that it stands below; -1 without one. */
  holder: number;
  /** Index of the heading of the phase that it stands in; -1 outside of all. */
  phase: number;
}

/** A block, in parts where one of its lines names a phase. */
interface BlockParts {
  block: RootContent;
  parts: RootContent[];
}

/**
 * Finds bold lines that divide a document as headings would, and makes each a block of its own. At least two of a unit do,
 * where no heading names a phase of that unit; a line that repeats one from elsewhere only mentions it. A document that is
 * divided neither by headings nor by such lines may be divided by the entries of a list.
 *
 * @param source - the text that the blocks were parsed from
 */
export function unfoldPhaseLines(
  blocks: readonly RootContent[],
  source: string,
): UnfoldedDocument {
  const headingUnits = new Set<PhaseUnit>();
  const candidates: Candidate[] = [];
  const lists: List[] = [];
  const divided: BlockParts[] = [];
  let open: OpenHeading[] = [];
  blocks.forEach((block, at) => {
    let parts: RootContent[] = [block];
    if (block.type === 'heading') {
      const heading = openHeading(block, at);
      open = [...open.filter(({ depth }) => depth < block.depth), heading];
      if (heading.phase) {
        headingUnits.add(heading.phase.unit);
      }
    } else if (!open.some(heading => heading.isBesidePlan)) {
      parts = divide(block, source);
      const lines = parts.filter(part => part.type === 'paragraph');
      for (const line of lines) {
        const name = readPhaseLine(line);
        if (name && mayStandIn(open, name)) {
          candidates.push({
            line,
            name,
            holder: open.at(-1)?.at ?? -1,
            phase: open.findLast(({ phase }) => phase)?.at ?? -1,
          });
        }
      }
      if (block.type === 'list') {
        lists.push(block);
      }
    }
    divided.push({ block, parts });
  });
  const phaseLines = selectLines(candidates, headingUnits);
  if (phaseLines.size) {
    return {
      blocks: divided.flatMap(each => joinParts(each, phaseLines)),
      phaseLines,
    };
  }
  const [list, ...others] = headingUnits.size
    ? []
    : lists.filter(each => isListOfPhases(each, source));
  return list && !others.length
    ? unfoldEntries(blocks, list, source)
    : { blocks, phaseLines };
}

function openHeading(
  block: Extract<RootContent, { type: 'heading' }>,
  at: number,
): OpenHeading {
  const title = plainText(block);
  const section = classifySection(title);
  return {
    depth: block.depth,
    at,
    phase: readPhaseName(title),
    isBesidePlan: isBesidePlan(section) || section?.name === 'notPlan',
  };
}

// "v1.0" within "Phase 1" is a group of its tasks.
function mayStandIn(open: readonly OpenHeading[], name: PhaseName): boolean {
  return open.every(
    ({ phase }) =>
      !phase ||
      name.explicit ||
      (phase.unit === 'horizon' && name.unit === 'quarter'),
  );
}

function selectLines(
  candidates: readonly Candidate[],
  headingUnits: ReadonlySet<PhaseUnit>,
): Set<RootContent> {
  const holders = new Map<string, number>();
  const counts = new Map<PhaseUnit, number>();
  const selected = candidates.filter(({ name, holder, phase }) => {
    const key = `${phase} ${name.unit} ${name.ordinal}`;
    const first = holders.get(key) ?? holder;
    holders.set(key, first);
    const isPhase = first === holder && !headingUnits.has(name.unit);
    if (isPhase) {
      counts.set(name.unit, (counts.get(name.unit) ?? 0) + 1);
    }
    return isPhase;
  });
  return new Set(
    selected
      .filter(({ name }) => (counts.get(name.unit) ?? 0) > 1)
      .map(({ line }) => line),
  );
}

// Lines that name no phase stay together, and a block without any stays what it was.
function joinParts(
  { block, parts }: BlockParts,
  phaseLines: ReadonlySet<RootContent>,
): RootContent[] {
  if (!parts.some(part => phaseLines.has(part))) {
    return [block];
  }
  const joined: RootContent[] = [];
  let waiting: Paragraph[] = [];
  for (const part of parts) {
    if (part.type === 'paragraph' && !phaseLines.has(part)) {
      waiting.push(part);
    } else {
      joined.push(...(waiting.length ? [joinLines(waiting)] : []), part);
      waiting = [];
    }
  }
  return waiting.length ? [...joined, joinLines(waiting)] : joined;
}

function divide(block: RootContent, source: string): RootContent[] {
  if (block.type === 'paragraph') {
    return holdsBold(block) ? splitLines(block, source) : [block];
  }
  return block.type === 'list' ? divideList(block, source) : [block];
}

function holdsBold({ children }: Paragraph): boolean {
  return children.some(({ type }) => type === 'strong');
}

// Without an empty line before it, Markdown takes a bold line behind a list for a part of its last entry.
function divideList(list: List, source: string): RootContent[] {
  const parts: RootContent[] = [];
  let from = 0;
  list.children.forEach((item, at) => {
    const [first, ...others] = item.children;
    const lines =
      first?.type === 'paragraph' && holdsBold(first)
        ? splitLines(first, source)
        : [];
    const start = lines.findIndex(
      (line, index) => index > 0 && readPhaseLine(line),
    );
    if (start > 0) {
      const last: ListItem = {
        ...item,
        children: [joinLines(lines.slice(0, start))],
        position: spanOf([item, lines[start - 1]]),
      };
      parts.push(
        partOf(list, [...list.children.slice(from, at), last]),
        ...lines.slice(start),
        ...others,
      );
      from = at + 1;
    }
  });
  if (!from) {
    return [list];
  }
  const rest = list.children.slice(from);
  return rest.length ? [...parts, partOf(list, rest)] : parts;
}

function partOf(list: List, children: ListItem[]): List {
  return { ...list, children, position: spanOf(children) };
}

function spanOf(
  nodes: readonly Pick<RootContent, 'position'>[],
): RootContent['position'] {
  const start = nodes[0].position?.start;
  const end = nodes.at(-1)?.position?.end;
  return start && end ? { start, end } : undefined;
}

// An entry with a box is work that is done or not; one with nothing below it may be anything.
function isListOfPhases(list: List, source: string): boolean {
  const { children } = list;
  const filled = children.filter(item => item.children.length > 1);
  return (
    children.length > 1 &&
    filled.length * 2 >= children.length &&
    children.every(({ checked, children: [first] }) => {
      const [line] =
        first?.type === 'paragraph' ? splitLines(first, source) : [];
      return typeof checked !== 'boolean' && line && readPhaseEntry(line);
    })
  );
}

function unfoldEntries(
  blocks: readonly RootContent[],
  list: List,
  source: string,
): UnfoldedDocument {
  const phaseLines = new Set<RootContent>();
  const unfolded = list.children.flatMap(({ children: [first, ...others] }) => {
    const [line, ...rest] =
      first?.type === 'paragraph' ? splitLines(first, source) : [];
    phaseLines.add(line);
    return [line, ...(rest.length ? [joinLines(rest)] : []), ...others];
  });
  return {
    blocks: blocks.flatMap(block => (block === list ? unfolded : [block])),
    phaseLines,
  };
}
