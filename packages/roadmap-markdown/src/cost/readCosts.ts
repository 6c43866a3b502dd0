import { Phase, Statement } from '@waymark/plugin-waymark-common';
import { readList } from '../items/readList';
import { readBlockLabels } from '../labels/readBlockLabels';
import { ContextualBlock } from '../outline/ContextualBlock';
import { DocumentReading } from '../outline/DocumentReading';
import { plainText } from '../syntax/readInlineLines';
import { isUndecided } from '../tables/readTable';

/** What a phase costs. */
export type Cost = Pick<Phase, 'cost'>;

/**
 * The cost of each phase, by its id: lists and sentences below a heading or label of costs, joined by semicolons, and lines such
 * as `Cost: $40 a month`.
 */
export function readCosts({
  blocks,
  claims,
  phases,
  legend,
}: DocumentReading): ReadonlyMap<string, Cost> {
  const costs = new Map<string, Cost>();
  for (const context of blocks) {
    const id = phases.idOf(context.phase);
    if (!id || claims.has(context)) {
      continue;
    }
    const below = readBelowHeading(context, legend);
    const cost = below ?? readCostLabel(context);
    const before = costs.get(id)?.cost;
    if (cost) {
      costs.set(id, {
        cost: before
          ? { ...before, text: `${before.text}; ${cost.text}` }
          : cost,
      });
    }
    if (below) {
      claims.take(context);
    }
  }
  return costs;
}

function readBelowHeading(
  { block, section, introduction, line }: ContextualBlock,
  legend: DocumentReading['legend'],
): Statement | undefined {
  if (section?.name !== 'cost') {
    return undefined;
  }
  const foundBy = introduction?.section ? 'label' : 'heading';
  if (block.type === 'list') {
    const { items } = readList(block, legend);
    const isWork = items.some(({ checked }) => checked !== undefined);
    const text = items.map(item => item.text).join('; ');
    return isWork || !text ? undefined : { text, line, foundBy };
  }
  // What introduces the next block is no cost.
  const text = block.type === 'paragraph' ? plainText(block) : '';
  return text && !/[:：]$/.test(text) && !isUndecided(text)
    ? { text, line, foundBy }
    : undefined;
}

function readCostLabel({
  block,
  headings,
}: ContextualBlock): Statement | undefined {
  if (headings.length) {
    return undefined;
  }
  const label = readBlockLabels(block).labels.find(
    ({ name, value }) => name === 'cost' && !isUndecided(value),
  );
  return (
    label && { text: label.wholeValue, line: label.line, foundBy: 'label' }
  );
}
