import { List, ListItem, RootContent } from 'mdast';
import { Risk } from '@waymark/plugin-waymark-common';
import { readLabel } from '../labels/readLabel';
import { readLabelLines } from '../labels/readLabelLines';
import { ContextualBlock } from '../outline/ContextualBlock';
import { PhaseIndex } from '../phases/PhaseIndex';
import { InlineLine } from '../syntax/InlineLine';
import { readInlineLines } from '../syntax/readInlineLines';
import { isBuffer } from './readBuffer';
import { mergeDetails, RiskDetails } from './RiskDetails';
import {
  introducedDetail,
  readRiskText,
  RiskText,
  splitMitigation,
} from './readRiskText';
import { isRiskLevel } from './riskLevel';
import { readStruckText } from './struckText';
import { toRisk } from './toRisk';

/** A list below a heading or label of risks. */
export interface RiskList {
  risks: Risk[];
  /** What the list says before its first risk: it belongs to the one that stands above the list. */
  details: RiskDetails;
}

/** Where a list of risks stands. */
export interface RiskListContext {
  context: ContextualBlock;
  phases: PhaseIndex;
  /** Whether the heading says that mitigations follow, as "Risks and mitigations" does. */
  withMitigations: boolean;
}

/** A list's item, with what stands below it. */
interface RiskItem extends RiskText {
  node: ListItem;
  isStruck: boolean;
  /** Whether it only introduces those below it: `Technical:`. */
  isGroup: boolean;
}

/** Reads a list of risks, each with its details in the same line, below it, or in the items after it. */
export function readRiskList(list: List, place: RiskListContext): RiskList {
  const read: RiskList = { risks: [], details: {} };
  let open: RiskItem | undefined;
  const close = () => {
    if (open && !isRiskLevel(open.text)) {
      read.risks.push(itemRisk(open, place));
    }
    open = undefined;
  };
  for (const node of list.children.filter(each => !isBufferItem(each))) {
    const item = readItem(node, place);
    if (item.isGroup) {
      close();
      for (const nested of node.children) {
        if (nested.type === 'list') {
          read.risks.push(...readRiskList(nested, place).risks);
        }
      }
    } else if (item.text) {
      close();
      open = item;
    } else if (open) {
      open = { ...open, details: mergeDetails(open.details, item.details) };
    } else {
      read.details = mergeDetails(read.details, item.details);
    }
  }
  close();
  return read;
}

/** The lines of a paragraph as one text in which they can be told apart. */
export function joinLines(lines: readonly InlineLine[]): string {
  return lines.map(({ text }) => text).join('\n');
}

function itemRisk(item: RiskItem, { context, phases }: RiskListContext): Risk {
  const { node, isStruck } = item;
  const checked = node.checked ?? undefined;
  const risk = toRisk(
    item,
    {
      line: node.position?.start.line ?? context.line,
      foundBy: checked === undefined ? 'bullet' : 'checkbox',
    },
    context,
    phases,
  );
  return {
    ...risk,
    ...(checked !== undefined && { checked }),
    ...(isStruck && { struck: true }),
  };
}

function readItem(node: ListItem, place: RiskListContext): RiskItem {
  const [first, ...others] = node.children;
  const lines = first?.type === 'paragraph' ? readInlineLines(first) : [];
  const struck = readStruckText(lines);
  const written = joinLines(lines);
  const own = struck ? readStruck(struck) : readRiskText(written);
  const below = readBelow(lines.length ? others : node.children);
  const introduced =
    introducedDetail(written) ??
    (place.withMitigations ? 'mitigation' : undefined);
  const details = mergeDetails(
    mergeDetails(own.details, below.details),
    introduced && below.plain.length
      ? { [introduced]: below.plain.join('; ') }
      : {},
  );
  const isGroup =
    own.text.endsWith(':') &&
    below.plain.length > 0 &&
    !Object.keys(below.details).length;
  const item = {
    text: own.text,
    details,
    node,
    isStruck: struck !== undefined,
    isGroup,
  };
  return isGroup || !own.text ? item : withMitigation(item, lines, place);
}

function isBufferItem({ children: [first] }: ListItem): boolean {
  return (
    first?.type === 'paragraph' &&
    readLabelLines(first).some(line => isBuffer(readLabel(line)))
  );
}

function readStruck(struck: { struck: string; beside: string }): RiskText {
  const { text, details } = readRiskText(struck.beside);
  return {
    text: struck.struck,
    details: text ? { status: text, ...details } : details,
  };
}

// A bold name before a dash is rather explained by what follows.
function withMitigation(
  item: RiskItem,
  lines: readonly InlineLine[],
  { withMitigations }: RiskListContext,
): RiskItem {
  const split = item.details.mitigation
    ? undefined
    : splitMitigation(item.text);
  if (
    !split ||
    isRiskLevel(split.text) ||
    (!withMitigations && isBold(split.text, lines))
  ) {
    return item;
  }
  const { text, mitigation } = split;
  return { ...item, text, details: { ...item.details, mitigation } };
}

function isBold(text: string, lines: readonly InlineLine[]): boolean {
  let bold = '';
  for (const { strong, text: part } of lines[0]?.segments ?? []) {
    if (!strong && part.trim()) {
      break;
    }
    bold += part;
  }
  return bold.trim() === text;
}

/** What stands below an item: details of the risk, and texts that name none. */
function readBelow(nodes: readonly RootContent[]): {
  details: RiskDetails;
  plain: string[];
} {
  let details: RiskDetails = {};
  const plain: string[] = [];
  for (const paragraphs of nodes.flatMap(detailParagraphs)) {
    const read = readRiskText(paragraphs.text);
    details = mergeDetails(details, read.details);
    const below = readBelow(paragraphs.below);
    const introduced = introducedDetail(paragraphs.text);
    if (introduced && below.plain.length) {
      details = mergeDetails(details, {
        [introduced]: below.plain.join('; '),
      });
    } else if (read.text) {
      plain.push(read.text);
    }
    details = mergeDetails(details, below.details);
  }
  return { details, plain };
}

function detailParagraphs(
  node: RootContent,
): { text: string; below: RootContent[] }[] {
  if (node.type === 'paragraph') {
    return [{ text: joinLines(readInlineLines(node)), below: [] }];
  }
  if (node.type !== 'list') {
    return [];
  }
  return node.children.map(({ children: [first, ...below] }) =>
    first?.type === 'paragraph'
      ? { text: joinLines(readInlineLines(first)), below }
      : { text: '', below: first ? [first, ...below] : below },
  );
}
