import { List, Paragraph, Table } from 'mdast';
import { Criterion, WorkItem } from '@waymark/plugin-waymark-common';
import { toCriterion } from '../criteria/toCriterion';
import { isLegendList } from '../items/isLegendList';
import { readItemTable, readPlainItemTable } from '../items/readItemTable';
import { readList } from '../items/readList';
import {
  ContextualList,
  groupOf,
  selectWorkItems,
} from '../items/selectWorkItems';
import { Label } from '../labels/Label';
import { readLabel } from '../labels/readLabel';
import { readLabelLines } from '../labels/readLabelLines';
import { Claims } from '../outline/Claims';
import { classifySection } from '../outline/classifySection';
import { boldTitle } from '../outline/contextualise';
import { ContextualBlock } from '../outline/ContextualBlock';
import { isNotWork } from '../outline/sectionRules';
import { EmojiStatuses } from '../status/emojiStatus';
import { InlineLine } from '../syntax/InlineLine';
import { readTable } from '../tables/readTable';

/** What stands in a phase. */
export interface PhaseBody {
  /** Labels of the phase itself, before its first sub-heading. */
  labels: Label[];
  /** Status lines anywhere in the phase: one below a sub-heading may speak of several phases. */
  statusLines: Label[];
  items: WorkItem[];
  criteria: Criterion[];
}

class PhaseBodyReader {
  readonly #legend: EmojiStatuses;
  readonly #claims: Claims;
  readonly #labels: Label[] = [];
  readonly #statusLines: Label[] = [];
  readonly #criteria: Criterion[] = [];
  readonly #lists: ContextualList[] = [];

  constructor(legend: EmojiStatuses, claims: Claims) {
    this.#legend = legend;
    this.#claims = claims;
  }

  read(context: ContextualBlock): void {
    const { block } = context;
    if (block.type === 'paragraph') {
      this.#readParagraph(block, context);
    } else if (block.type === 'blockquote') {
      for (const child of block.children) {
        if (child.type === 'paragraph') {
          readLabelLines(child).forEach(line =>
            this.#readLabelLine(line, context),
          );
        }
      }
    } else if (block.type === 'list' && !this.#claims.has(context)) {
      this.#readList(block, context);
    } else if (block.type === 'table' && !this.#claims.has(context)) {
      this.#readTable(block, context);
    }
  }

  body(): PhaseBody {
    const selected = selectWorkItems(this.#lists);
    selected.forEach(({ context }) => this.#claims.take(context));
    return {
      labels: this.#labels,
      statusLines: this.#statusLines,
      criteria: this.#criteria,
      items: selected.flatMap(({ items }) => items),
    };
  }

  #readParagraph(paragraph: Paragraph, context: ContextualBlock): void {
    const lines = readLabelLines(paragraph);
    if (lines.length === 1 && boldTitle(lines[0])) {
      this.#claims.take(context);
      return;
    }
    const labels = lines.map(line => this.#readLabelLine(line, context));
    if (labels.length && labels.every(label => isUnderstood(label, context))) {
      this.#claims.take(context);
    }
  }

  #readLabelLine(
    line: InlineLine,
    { headings }: ContextualBlock,
  ): Label | undefined {
    const label = readLabel(line);
    if (!label) {
      return undefined;
    }
    if (label.name === 'status') {
      this.#statusLines.push(label);
    }
    if (!headings.length) {
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

  #readList(list: List, context: ContextualBlock): void {
    const rest = list.children.filter(
      node => !this.#readLabelItem(node, context),
    );
    const { items, trailingLabels, criteria } = readList(
      { ...list, children: rest },
      this.#legend,
    );
    if (context.section?.name === 'criteria') {
      const { kind } = context.section;
      for (const item of items) {
        this.#criteria.push({
          ...toCriterion(item, kind),
          ...groupOf(context),
        });
      }
      this.#claims.take(context);
    } else if (!isLegendList(items, context)) {
      this.#lists.push({ items, context });
    }
    if (criteria.length || !rest.length) {
      this.#claims.take(context);
    }
    criteria.forEach(criterion => this.#criteria.push(criterion));
    trailingLabels.forEach(line => this.#readLabelLine(line, context));
  }

  #readTable(table: Table, context: ContextualBlock): void {
    const isAboutWork = !isNotWork(context.section);
    const read = readTable(table);
    const rows = readItemTable(read, this.#legend, isAboutWork);
    const items = (rows.length ? rows : readPlainItemTable(read)).map(
      ({ item }) => item,
    );
    if (context.section?.name === 'criteria' && items.length) {
      const { kind } = context.section;
      for (const item of items) {
        this.#criteria.push({
          ...toCriterion(item, kind),
          ...groupOf(context),
        });
      }
      this.#claims.take(context);
    } else if (items.length) {
      this.#lists.push({ items, context });
    }
  }

  // "- **Owner**: Platform", and "- **Exit criteria**:" with a list of its own
  #readLabelItem(
    node: List['children'][number],
    context: ContextualBlock,
  ): boolean {
    const [first, ...others] = node.children;
    if (typeof node.checked === 'boolean' || first?.type !== 'paragraph') {
      return false;
    }
    const lines = readLabelLines(first);
    const isOneLine = lines.every(({ line }) => line === lines[0].line);
    const label = isOneLine && lines[0] ? readLabel(lines[0]) : undefined;
    const section = label && classifySection(label.text);
    const isKnown =
      section?.name === 'criteria' || section?.name === 'dependencies';
    if (!label || (!label.name && !isKnown)) {
      return false;
    }
    lines.forEach(line => this.#readLabelLine(line, context));
    if (section?.name === 'criteria') {
      for (const child of others) {
        if (child.type === 'list') {
          const { items, criteria } = readList(child, this.#legend);
          for (const item of items) {
            this.#criteria.push(toCriterion(item, section.kind));
          }
          criteria.forEach(criterion => this.#criteria.push(criterion));
        }
      }
    }
    return true;
  }
}

// What introduces the next block, or says something that is known of the phase itself.
function isUnderstood(
  label: Label | undefined,
  { headings }: ContextualBlock,
): boolean {
  const section = label && classifySection(label.text)?.name;
  const isOfPhase = headings.length === 0 || label?.name === 'status';
  return (
    label !== undefined &&
    ((label.name !== undefined && isOfPhase) ||
      label.value === '' ||
      section === 'criteria' ||
      section === 'dependencies')
  );
}

/**
 * Reads the blocks of one phase, without those of the phases within it.
 *
 * @param claims - the blocks that are understood: those that are, are passed over, and those that are understood here are
 *   added
 */
export function readPhaseBody(
  blocks: readonly ContextualBlock[],
  legend: EmojiStatuses,
  claims: Claims,
): PhaseBody {
  const reader = new PhaseBodyReader(legend, claims);
  blocks.forEach(block => reader.read(block));
  return reader.body();
}
