import { DoraMetric } from './DoraMetric';
import { DoraBand, DoraBandRule, DoraLevelSet } from './levelSets';

/**
 * The band of a metric's value: that of the first rule of the level set that the value meets. `null` where there is no
 * value, or the level set does not rate the metric.
 *
 * @param value - in the metric's unit
 * @public
 */
export function bandOf(
  levelSet: DoraLevelSet,
  metric: DoraMetric,
  value: number | null,
): DoraBand | null {
  if (value === null) {
    return null;
  }
  const rule = levelSet.rules[metric]?.find(it => meets(it, value));
  return rule?.band ?? null;
}

function meets(rule: DoraBandRule, value: number): boolean {
  const { below, atMost, atLeast, above } = rule;
  return (
    (below === undefined || value < below) &&
    (atMost === undefined || value <= atMost) &&
    (atLeast === undefined || value >= atLeast) &&
    (above === undefined || value > above)
  );
}
