/** A random delay, so that not all tasks run at once. In milliseconds. */
export function jitter({ from, to }: { from: number; to: number }) {
  return { milliseconds: Math.round(from + Math.random() * (to - from)) };
}
