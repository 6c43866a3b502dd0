import { Guardrail, WorkItem } from '@waymark/plugin-waymark-common';
import { readList } from '../items/readList';
import { DocumentReading } from '../outline/DocumentReading';

/**
 * The rules that hold for all phases: lists outside of them below a heading or label of guardrails or principles, with what is
 * nested as their parts.
 */
export function readGuardrails({
  blocks,
  claims,
  legend,
}: DocumentReading): Guardrail[] {
  const guardrails: Guardrail[] = [];
  for (const context of blocks) {
    const { block, section, phase } = context;
    // In a phase, "Bundle size guardrails" is what is to be built.
    if (
      phase ||
      block.type !== 'list' ||
      section?.name !== 'guardrails' ||
      claims.has(context)
    ) {
      continue;
    }
    const { items } = readList(block, legend);
    // A box makes a rule a task.
    if (items.some(({ checked }) => checked !== undefined)) {
      continue;
    }
    items.forEach(item => guardrails.push(toGuardrail(item)));
    claims.take(context);
  }
  return guardrails;
}

function toGuardrail({ text, line, foundBy, children }: WorkItem): Guardrail {
  const parts = children?.map(part => ({
    text: part.text,
    line: part.line,
    foundBy: part.foundBy,
  }));
  return { text, line, foundBy, ...(parts && { parts }) };
}
