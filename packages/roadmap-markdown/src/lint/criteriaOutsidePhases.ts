import { LintRule } from './LintFinding';

/** Criteria that stand in no phase: one finding for each list of them. */
export const criteriaOutsidePhases: LintRule = ({ criteria }) => {
  const lists = new Map<string, { line: number; count: number }>();
  for (const { group = [], line } of criteria) {
    const key = group.join('\n');
    const list = lists.get(key);
    lists.set(key, { line: list?.line ?? line, count: (list?.count ?? 0) + 1 });
  }
  return [...lists].map(([key, { line, count }]) => {
    const title = key.split('\n').at(-1);
    return {
      kind: 'criteria-outside-phase',
      line,
      message: `${count === 1 ? 'A criterion' : `${count} criteria`}${title ? ` of “${title}”` : ''} ${count === 1 ? 'stands' : 'stand'} in no phase, and ${count === 1 ? 'guards' : 'guard'} no gate.`,
      remedy: 'Move them into the phase that they conclude.',
    };
  });
};
