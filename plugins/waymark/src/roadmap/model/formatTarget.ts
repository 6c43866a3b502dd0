import {
  ComparisonOperator,
  MetricTarget,
} from '@waymark/plugin-waymark-common';

const OPERATORS: Readonly<Record<ComparisonOperator, string>> = {
  '<': '<',
  '<=': '≤',
  '>': '>',
  '>=': '≥',
  '=': '=',
};

/** A target in figures, such as `≤ 50 ms` or `≥ 1 /mo`; as written where it has none. */
export function formatTarget({
  operator,
  value,
  unit,
  text,
}: MetricTarget): string {
  if (value === undefined) {
    return text;
  }
  return [
    operator && OPERATORS[operator],
    value.toLocaleString('en', { maximumFractionDigits: 6 }),
    unit,
  ]
    .filter(Boolean)
    .join('\u00a0');
}
