/** The middle of `numbers`. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle) - 1]) / 2;
}

/**
 * The power of its size that a time grows with: the slope of the straight line that fits the logarithms best.
 *
 * @param {{ size: number, time: number }[]} points
 */
export function growthExponent(points) {
  const x = points.map(({ size }) => Math.log(size));
  const y = points.map(({ time }) => Math.log(time));
  const meanX = mean(x);
  const meanY = mean(y);
  return (
    mean(x.map((value, index) => (value - meanX) * (y[index] - meanY))) /
    mean(x.map(value => (value - meanX) ** 2))
  );
}

function mean(numbers) {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
