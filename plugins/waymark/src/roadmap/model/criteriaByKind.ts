import { Criterion, CriterionKind } from '@waymark/plugin-waymark-common';

const CRITERION_KINDS: readonly CriterionKind[] = [
  'entry',
  'exit',
  'acceptance',
  'success',
];

/** Criteria of one kind, in the order of the document. */
export interface CriteriaOfKind {
  kind: CriterionKind;
  criteria: Criterion[];
}

/** A phase's criteria by kind, in the order in which a phase meets them; kinds without any are left out. */
export function criteriaByKind(
  criteria: readonly Criterion[],
): CriteriaOfKind[] {
  return CRITERION_KINDS.map(kind => ({
    kind,
    criteria: criteria.filter(it => it.kind === kind),
  })).filter(it => it.criteria.length > 0);
}
