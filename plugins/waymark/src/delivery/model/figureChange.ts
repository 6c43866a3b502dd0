import {
  DORA_UNITS,
  DoraMetric,
  DoraResult,
} from '@waymark/plugin-waymark-common';

/** How a figure compares with the window before. */
export interface FigureChange {
  direction: 'up' | 'down' | 'none';
  /** In points of a percentage for ratios, otherwise in percent of the former value; unset where that was 0. */
  amount?: number;
  unit: 'percent' | 'points';
  /** How often one deploys is nobody's virtue by itself: it is only more or fewer. */
  verdict: 'better' | 'worse' | 'equal' | 'more' | 'fewer';
}

/** What changed since the window before; `undefined` where one of both has no data. */
export function figureChange(
  metric: DoraMetric,
  { value, previous }: Pick<DoraResult, 'value' | 'previous'>,
): FigureChange | undefined {
  if (value === null || previous === null) {
    return undefined;
  }
  const unit = DORA_UNITS[metric] === 'ratio' ? 'points' : 'percent';
  const amount = amountOf(unit, value, previous);
  if (value === previous || amount === 0) {
    return { direction: 'none', amount: 0, unit, verdict: 'equal' };
  }
  const isMore = value > previous;
  const verdicts =
    metric === 'deploymentFrequency'
      ? (['more', 'fewer'] as const)
      : (['worse', 'better'] as const);
  return {
    direction: isMore ? 'up' : 'down',
    amount,
    unit,
    verdict: verdicts[isMore ? 0 : 1],
  };
}

function amountOf(
  unit: FigureChange['unit'],
  value: number,
  previous: number,
): number | undefined {
  const difference = Math.abs(value - previous);
  if (unit === 'points') {
    return Math.round(difference * 1000) / 10;
  }
  return previous === 0 ? undefined : Math.round((difference / previous) * 100);
}
