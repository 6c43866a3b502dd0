import { IssueTemplate, Phase } from '@waymark/plugin-waymark-common';
import { ContextualBlock } from '../outline/ContextualBlock';
import { DocumentReading } from '../outline/DocumentReading';
import { parseIssueTemplate } from './parseIssueTemplate';

/** The issue of a phase. */
export type PhaseIssue = Pick<Phase, 'issueTemplate'>;

/**
 * The issue template of each phase, by its id: the first code fence that holds one. Others, and those outside the phases, stay as
 * they are.
 */
export function readIssueTemplates({
  blocks,
  claims,
  phases,
}: DocumentReading): ReadonlyMap<string, PhaseIssue> {
  const templates = new Map<string, PhaseIssue>();
  for (const context of blocks) {
    const id = phases.idOf(context.phase);
    const issueTemplate =
      id && !templates.has(id) && !claims.has(context)
        ? readFence(context)
        : undefined;
    if (id && issueTemplate) {
      templates.set(id, { issueTemplate });
      claims.take(context);
    }
  }
  return templates;
}

function readFence({
  block,
  section,
  introduction,
  line,
}: ContextualBlock): IssueTemplate | undefined {
  if (block.type !== 'code') {
    return undefined;
  }
  const template = parseIssueTemplate(block.value);
  const isIntroduced = section?.name === 'issueTemplate';
  if (!template || !(isIntroduced || template.hasLabels)) {
    return undefined;
  }
  const { title, labels, body } = template;
  const isHeading = isIntroduced && !introduction?.section;
  return {
    title,
    labels,
    body,
    line,
    foundBy: isHeading ? 'heading' : 'label',
  };
}
