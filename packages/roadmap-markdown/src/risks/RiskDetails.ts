import { ColumnName } from '../vocabulary/Language';

/** What is said of a risk beside what may go wrong. */
export type RiskDetailName = Extract<
  ColumnName,
  'delay' | 'impact' | 'mitigation' | 'owner' | 'probability' | 'status'
>;

/** What is said of a risk, each as written. */
export type RiskDetails = Partial<Record<RiskDetailName | 'phase', string>>;

const NAMES: ReadonlySet<string> = new Set<RiskDetailName>([
  'delay',
  'impact',
  'mitigation',
  'owner',
  'probability',
  'status',
]);

/** Whether a column or a label of this name speaks of a risk. */
export function isRiskDetail(
  name: ColumnName | undefined,
): name is RiskDetailName {
  return name !== undefined && NAMES.has(name);
}

/** Both together: several mitigations follow each other, of anything else the first counts. */
export function mergeDetails(
  first: RiskDetails,
  second: RiskDetails,
): RiskDetails {
  const merged = { ...second, ...first };
  // No array is joined here: of many, each would copy all before it.
  return first.mitigation && second.mitigation
    ? { ...merged, mitigation: `${first.mitigation}; ${second.mitigation}` }
    : merged;
}
