import { DoraMetric, DoraResult } from '@waymark/plugin-waymark-common';

/** Why a figure is drawn as missing, as a key of the texts. */
export type MissingFigure = DoraMetric | 'notRecovered';

/**
 * Whether there is nothing to show for a metric, and what to say instead. A frequency of 0 is no figure either: nothing
 * was deployed, and there is nothing to rate.
 */
export function missingFigure(
  metric: DoraMetric,
  { value, samples, excluded }: DoraResult,
): MissingFigure | undefined {
  if (metric === 'deploymentFrequency') {
    return samples === 0 ? metric : undefined;
  }
  if (value !== null) {
    return undefined;
  }
  return excluded.some(it => it.reason === 'not-recovered')
    ? 'notRecovered'
    : metric;
}
