import {
  Criterion,
  CriterionKind,
  WorkItem,
} from '@waymark/plugin-waymark-common';

/** A list item under a heading or label of criteria as a criterion, with what is nested in it. */
export function toCriterion(item: WorkItem, kind: CriterionKind): Criterion {
  const { children, ...own } = item;
  return {
    ...own,
    kind,
    ...(children && {
      children: children.map(child => toCriterion(child, kind)),
    }),
  };
}
