import { Metric } from '@waymark/plugin-waymark-common';
import { groupOf } from '../items/selectWorkItems';
import { ContextualBlock } from '../outline/ContextualBlock';
import { PhaseIndex } from '../phases/PhaseIndex';

/** A metric that was read, before it has an id. */
export type DraftMetric = Omit<Metric, 'id'>;

/** Where a metric stands. */
export type MetricPlace = Pick<Metric, 'phase' | 'group'>;

/** Where what a block states stands. */
export function placeOfMetrics(
  context: ContextualBlock,
  phases: PhaseIndex,
): MetricPlace {
  const phase = phases.idOf(context.phase);
  const { group } = groupOf(context);
  return { ...(group && { group }), ...(phase && { phase }) };
}

/** `place` with one more name at the end of its group. */
export function within(
  place: MetricPlace,
  name: string | undefined,
): MetricPlace {
  return name ? { ...place, group: [...(place.group ?? []), name] } : place;
}
