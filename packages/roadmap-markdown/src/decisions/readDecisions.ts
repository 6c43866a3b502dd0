import { Decision } from '@waymark/plugin-waymark-common';
import { ContextualBlock } from '../outline/ContextualBlock';
import { DocumentReading } from '../outline/DocumentReading';
import { readDecisionLabels } from './readDecisionLabels';
import { readDecisionList } from './readDecisionList';
import { readDecisionTable } from './readDecisionTable';
import { readSettledItems } from './readSettledItems';

/**
 * What was decided, in the order of the document: rows and entries of decision logs, lines such as `**Recommended**: **X**
 * because …`, and items that were settled with a choice. Items stay work items.
 */
export function readDecisions({
  blocks,
  claims,
  phases,
}: DocumentReading): Decision[] {
  const decisions: Decision[] = [];
  for (const context of blocks) {
    const own = claims.has(context)
      ? { decisions: [], isWhole: false }
      : readBlock(context);
    const phase = phases.idOf(context.phase);
    for (const decision of own.decisions) {
      decisions.push({ ...decision, ...(phase && { phase }) });
    }
    if (own.isWhole) {
      claims.take(context);
    }
  }
  return decisions;
}

function readBlock(context: ContextualBlock): {
  decisions: Decision[];
  isWhole: boolean;
} {
  const { block, section } = context;
  const isLog = section?.name === 'decisions';
  if (block.type === 'table') {
    const decisions = readDecisionTable(block, isLog);
    return { decisions, isWhole: decisions.length > 0 };
  }
  const hasBoxes =
    block.type === 'list' &&
    block.children.some(({ checked }) => typeof checked === 'boolean');
  if (block.type === 'list' && isLog && !hasBoxes) {
    return { decisions: readDecisionList(block), isWhole: true };
  }
  if (block.type === 'list') {
    return { decisions: readSettledItems(block), isWhole: false };
  }
  return block.type === 'paragraph' || block.type === 'blockquote'
    ? readDecisionLabels(block)
    : { decisions: [], isWhole: false };
}
