import { PhaseNode } from './groupPhases';

/** A column of the table of phases that a document may have nothing to say for. */
export type OptionalColumn = 'criteria' | 'timeframe' | 'owners';

/** The columns that at least one of the phases, nested ones included, has a value for. */
export function statedColumns(
  nodes: readonly PhaseNode[],
): ReadonlySet<OptionalColumn> {
  const stated = new Set<OptionalColumn>();
  const pending = [...nodes];
  for (let node = pending.pop(); node; node = pending.pop()) {
    const { criteria, timeframe, owners } = node.phase;
    if (criteria.length) {
      stated.add('criteria');
    }
    if (timeframe) {
      stated.add('timeframe');
    }
    if (owners.length) {
      stated.add('owners');
    }
    pending.push(...node.children);
  }
  return stated;
}
