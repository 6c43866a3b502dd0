import { List, Paragraph, RootContent } from 'mdast';
import { Criterion, WorkItem } from '@waymark/plugin-waymark-common';
import { toCriterion } from '../criteria/toCriterion';
import { ListContext } from '../items/ListContext';
import { readList } from '../items/readList';
import { ContextualList, selectWorkItems } from '../items/selectWorkItems';
import { Label } from '../labels/Label';
import { readLabel } from '../labels/readLabel';
import { readLabelLines } from '../labels/readLabelLines';
import { classifySection, SectionClass } from '../outline/classifySection';
import { EmojiStatuses } from '../status/emojiStatus';
import { peelLeadingEmoji } from '../syntax/emoji';
import { InlineLine } from '../syntax/InlineLine';
import { plainText } from '../syntax/readInlineLines';

/** What stands in a phase. */
export interface PhaseBody {
  /** Labels of the phase itself, before its first sub-heading. */
  labels: Label[];
  /** Status lines anywhere in the phase: one below a sub-heading may speak of several phases. */
  statusLines: Label[];
  items: WorkItem[];
  criteria: Criterion[];
}

interface OpenHeading {
  title: string;
  depth: number;
  section?: SectionClass;
}

/** Keeps, from block to block, which headings are open and which label introduces what follows. */
class PhaseBodyReader {
  readonly #legend: EmojiStatuses;
  readonly #labels: Label[] = [];
  readonly #statusLines: Label[] = [];
  readonly #criteria: Criterion[] = [];
  readonly #lists: ContextualList[] = [];
  #headings: OpenHeading[] = [];
  #introduction?: { section?: SectionClass };
  #isBelowHeading = false;

  constructor(legend: EmojiStatuses) {
    this.#legend = legend;
  }

  read(block: RootContent): void {
    switch (block.type) {
      case 'heading': {
        const title = plainText(block);
        this.#isBelowHeading = true;
        this.#introduction = undefined;
        this.#headings = [
          ...this.#headings.filter(({ depth }) => depth < block.depth),
          { title, depth: block.depth, section: classifySection(title) },
        ];
        break;
      }
      case 'paragraph':
        this.#readParagraph(block);
        break;
      case 'blockquote':
        block.children
          .filter(child => child.type === 'paragraph')
          .flatMap(readLabelLines)
          .forEach(line => this.#readLabelLine(line));
        break;
      case 'list':
        this.#readList(block);
        break;
      case 'thematicBreak':
        this.#introduction = undefined;
        break;
      default:
    }
  }

  body(): PhaseBody {
    return {
      labels: this.#labels,
      statusLines: this.#statusLines,
      criteria: this.#criteria,
      items: selectWorkItems(this.#lists),
    };
  }

  #readParagraph(paragraph: Paragraph): void {
    const lines = readLabelLines(paragraph);
    const introducer = lines.length === 1 && boldTitle(lines[0]);
    if (introducer) {
      this.#introduction = { section: classifySection(introducer) };
      return;
    }
    for (const line of lines) {
      const label = this.#readLabelLine(line);
      if (label) {
        this.#introduction = label.value
          ? undefined
          : { section: classifySection(label.text) };
      } else if (!/[:：]$/.test(line.text)) {
        this.#introduction = undefined;
      }
    }
  }

  #readLabelLine(line: InlineLine): Label | undefined {
    const label = readLabel(line);
    if (!label) {
      return undefined;
    }
    if (label.name === 'status') {
      this.#statusLines.push(label);
    }
    if (!this.#isBelowHeading) {
      this.#labels.push(label);
    }
    const section = classifySection(label.text);
    if (section?.name === 'criteria' && label.value) {
      this.#criteria.push({
        text: label.value,
        state: 'unknown',
        kind: section.kind,
        line: label.line,
        foundBy: 'label',
      });
    }
    return label;
  }

  #readList(list: List): void {
    const rest = list.children.filter(node => !this.#readLabelItem(node));
    const { items, trailingLabels, criteria } = readList(
      { ...list, children: rest },
      this.#legend,
    );
    const context = this.#context();
    if (context.section?.name === 'criteria') {
      const { kind } = context.section;
      for (const item of items) {
        this.#criteria.push({
          ...toCriterion(item, kind),
          ...(context.group.length && { group: context.group }),
        });
      }
    } else {
      this.#lists.push({ items, context });
    }
    criteria.forEach(criterion => this.#criteria.push(criterion));
    trailingLabels.forEach(line => this.#readLabelLine(line));
  }

  // "- **Owner**: Platform", and "- **Exit criteria**:" with a list of its own
  #readLabelItem(node: List['children'][number]): boolean {
    const [first, ...others] = node.children;
    if (typeof node.checked === 'boolean' || first?.type !== 'paragraph') {
      return false;
    }
    const lines = readLabelLines(first);
    const isOneLine = lines.every(({ line }) => line === lines[0].line);
    const label = isOneLine && lines[0] ? readLabel(lines[0]) : undefined;
    const section = label && classifySection(label.text);
    if (!label || (!label.name && section?.name !== 'criteria')) {
      return false;
    }
    lines.forEach(line => this.#readLabelLine(line));
    if (section?.name === 'criteria') {
      for (const child of others) {
        if (child.type === 'list') {
          const { items } = readList(child, this.#legend);
          for (const item of items) {
            this.#criteria.push(toCriterion(item, section.kind));
          }
        }
      }
    }
    return true;
  }

  #context(): ListContext {
    const sections = [
      this.#introduction?.section,
      ...this.#headings.map(({ section }) => section).reverse(),
    ].filter(section => section !== undefined);
    return {
      group: this.#headings.map(({ title }) => peelLeadingEmoji(title).rest),
      section: sections.find(({ name }) => name !== 'optional'),
      underUnknownLabel:
        this.#introduction !== undefined && !this.#introduction.section,
      optional: sections.some(({ name }) => name === 'optional'),
    };
  }
}

/** Reads the blocks of one phase, without those of the phases within it. */
export function readPhaseBody(
  blocks: readonly RootContent[],
  legend: EmojiStatuses,
): PhaseBody {
  const reader = new PhaseBodyReader(legend);
  blocks.forEach(block => reader.read(block));
  return reader.body();
}

// "**Exit criteria**" alone on its line is a heading in all but syntax.
function boldTitle({ text, segments }: InlineLine): string | undefined {
  const isBold = segments.every(
    segment => segment.strong || segment.text.trim() === '',
  );
  return isBold && text.length <= 60 && !/[:：]\s*\S/.test(text)
    ? text
    : undefined;
}
