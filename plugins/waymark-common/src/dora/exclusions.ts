import { DoraExclusion, DoraExclusionReason } from './DoraResults';

/**
 * Counts reasons, in alphabetical order.
 */
export function countExclusions(
  reasons: Iterable<DoraExclusionReason>,
): DoraExclusion[] {
  const counts = new Map<DoraExclusionReason, number>();
  for (const reason of reasons) {
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts]
    .map(([reason, count]) => ({ reason, count }))
    .sort((left, right) => (left.reason < right.reason ? -1 : 1));
}
