import {
  DoraMetric,
  DoraResult,
  DoraResults,
} from '@waymark/plugin-waymark-common';
import { formatSeconds, NO_VALUE } from './formatDoraValue';

/** What stands behind a figure: percentiles, days, and what was left out. */
export function describeMetric(
  metric: DoraMetric,
  results: DoraResults,
): string[] {
  const result: DoraResult = results[metric];
  const details = [
    metric === 'deploymentFrequency'
      ? describeDays(results.deploymentFrequency.distinctDays)
      : '',
    describePercentiles(result),
    result.excluded.length
      ? `left out: ${result.excluded.map(it => `${it.count} ${it.reason}`).join(', ')}`
      : '',
  ];
  return details.filter(detail => detail !== '');
}

function describeDays(days: number): string {
  return `on ${days} distinct ${days === 1 ? 'day' : 'days'}`;
}

function describePercentiles({ percentiles, samples }: DoraResult): string {
  if (!percentiles || samples === 0) {
    return '';
  }
  return Object.entries(percentiles)
    .map(
      ([name, seconds]) =>
        `${name} ${seconds === null ? NO_VALUE : formatSeconds(seconds)}`,
    )
    .join(' · ');
}
