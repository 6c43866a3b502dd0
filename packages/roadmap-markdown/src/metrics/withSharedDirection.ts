import { MetricTarget, Quantity } from '@waymark/plugin-waymark-common';
import { readQuantity } from './readTarget';

/**
 * Bounds the bare figures of one subject at several times alike: what rises from one to the next (5 %, 15 %, 30 %) is to be reached at
 * least, what falls at most.
 *
 * @param baseline - what they start from
 */
export function withSharedDirection<Target extends MetricTarget>(
  targets: readonly Target[],
  baseline?: Quantity,
): Target[] {
  const bare = targets.filter(isBare);
  const first = baseline?.value ?? bare[0]?.value;
  const last = bare.at(-1)?.value;
  if (first === undefined || last === undefined || first === last) {
    return [...targets];
  }
  const operator = last > first ? '>=' : '<=';
  return targets.map(target =>
    isBare(target) && !(operator === '<=' && target.value === 0)
      ? { ...target, operator }
      : target,
  );
}

function isBare({ text, value }: MetricTarget): boolean {
  return value !== undefined && readQuantity(text)?.operator === undefined;
}
