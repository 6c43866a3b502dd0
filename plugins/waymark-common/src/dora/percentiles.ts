import { DoraPercentiles } from './DoraResults';

/**
 * The p50, p75 and p90 of spans, each `null` where there are none.
 *
 * @public
 */
export function percentilesOf(spans: readonly number[]): DoraPercentiles {
  const sorted = Float64Array.from(spans).sort();
  return {
    p50: quantile(sorted, 0.5),
    p75: quantile(sorted, 0.75),
    p90: quantile(sorted, 0.9),
  };
}

// R-7 of Hyndman and Fan (1996), "Sample quantiles in statistical packages": linear between the neighbours of
// (n − 1) × probability. It is PERCENTILE_CONT of SQL and PERCENTILE.INC of spreadsheets.
function quantile(sorted: Float64Array, probability: number): number | null {
  if (!sorted.length) {
    return null;
  }
  const position = (sorted.length - 1) * probability;
  const below = sorted[Math.floor(position)];
  const above = sorted[Math.ceil(position)];
  return below + (above - below) * (position - Math.floor(position));
}
