import { SectionName } from '../vocabulary/Language';
import { SectionClass } from './classifySection';

// Boxes are work here, plain bullets and emoji are none.
const NOT_WORK: ReadonlySet<SectionName> = new Set<SectionName>([
  'notWork',
  'goals',
  'schedule',
  'dependencies',
  'decisions',
  'cost',
  'deprecation',
]);

const BESIDE_PLAN: ReadonlySet<SectionName> = new Set<SectionName>([
  'aside',
  'metrics',
  'risks',
  'contingency',
  'guardrails',
  'responsibilities',
  'escalation',
  'contacts',
  'support',
]);

/** Whether a list below it is work only where it has boxes, such as one of goals. */
export function isNotWork(section: SectionClass | undefined): boolean {
  return (
    section?.name !== undefined && NOT_WORK.has(section.name as SectionName)
  );
}

/** Whether nothing below it is work, as in a list of risks. */
export function isBesidePlan(section: SectionClass | undefined): boolean {
  return (
    section !== undefined &&
    (section.name === 'criteria' || BESIDE_PLAN.has(section.name))
  );
}
