import { DoraMetric, DoraTrendPoint } from '@waymark/plugin-waymark-common';

/** One calendar day, week or month of a metric as a bar. */
export interface TrendBar {
  point: DoraTrendPoint;
  /** `undefined` where there is no data. */
  value: number | undefined;
  /** Where it begins and how wide it is, from 0 to 1. */
  x: number;
  width: number;
  /** From 0 to 1 of the largest. */
  height: number;
}

const GAP = 0.2;

/** The bars of a metric, and the value of the largest. */
export function trendBars(
  metric: DoraMetric,
  trend: readonly DoraTrendPoint[],
): { bars: TrendBar[]; largest: number } {
  const values = trend.map(it => it.metrics[metric].value ?? undefined);
  const largest = Math.max(0, ...values.map(it => it ?? 0));
  const step = 1 / Math.max(1, trend.length);
  const bars = trend.map((point, index) => {
    const value = values[index];
    return {
      point,
      value,
      x: (index + GAP / 2) * step,
      width: (1 - GAP) * step,
      height: value === undefined || largest === 0 ? 0 : value / largest,
    };
  });
  return { bars, largest };
}
