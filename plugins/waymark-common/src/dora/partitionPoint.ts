/**
 * Where a sorted list splits: the index of the first item that does not come before, found by halving.
 *
 * @param comesBefore - true for a first part of the list, false for all the rest
 */
export function partitionPoint<T>(
  items: readonly T[],
  comesBefore: (item: T) => boolean,
): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (comesBefore(items[middle])) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
