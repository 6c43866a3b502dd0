import { ComparisonOperator, MetricTarget, Quantity } from './Metric';
import { isSameValue, toBaseUnit } from './toBaseUnit';

const COMPARISONS: Readonly<
  Record<ComparisonOperator, (actual: number, target: number) => boolean>
> = {
  '<': (actual, target) => actual < target && !isSameValue(actual, target),
  '<=': (actual, target) => actual < target || isSameValue(actual, target),
  '>': (actual, target) => actual > target && !isSameValue(actual, target),
  '>=': (actual, target) => actual > target || isSameValue(actual, target),
  '=': isSameValue,
};

/**
 * Whether a value meets its target; units of one dimension are converted.
 *
 * @param actual - what was reached; one that is itself only bounded, such as `< 1 %`, tells nothing
 * @returns `undefined` where that cannot be told: a value or the operator is missing, or the units are of different
 *   dimensions
 * @public
 */
export function isTargetMet(
  target: MetricTarget,
  actual: Quantity & Pick<MetricTarget, 'operator'>,
): boolean | undefined {
  const wanted = toBaseUnit(target);
  const reached = toBaseUnit(actual);
  const isExact = actual.operator === undefined || actual.operator === '=';
  if (
    !target.operator ||
    !isExact ||
    wanted === undefined ||
    wanted.dimension !== reached?.dimension
  ) {
    return undefined;
  }
  return COMPARISONS[target.operator](reached.value, wanted.value);
}
