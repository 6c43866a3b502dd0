import { PlanTable } from '../tables/PlanTable';
import { columnOf } from '../tables/readTable';
import { SectionName } from '../vocabulary/Language';

// Tables below such a heading say something else of phases.
const BESIDE_PLAN: ReadonlySet<string> = new Set<SectionName | 'criteria'>([
  'contacts',
  'contingency',
  'criteria',
  'decisions',
  'deprecation',
  'escalation',
  'guardrails',
  'metrics',
  'notPlan',
  'responsibilities',
  'risks',
  'support',
]);

/** Whether tables in a section of this kind say something else of phases. */
export function isBesidePhases(section = ''): boolean {
  return BESIDE_PLAN.has(section);
}

/** Whether a table's columns tell that its rows are no phases. */
export function isOfOtherThings(table: PlanTable): boolean {
  return (
    columnOf(
      table,
      'actual',
      'decision',
      'metric',
      'mitigation',
      'probability',
      'risk',
      'supportUntil',
    ) >= 0
  );
}
