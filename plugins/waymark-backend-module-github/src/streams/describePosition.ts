/** What the positions of all streams have in common: a tip or a time, and a walk that is under way. */
interface AnyPosition {
  head?: string;
  through?: number;
  walk?: { head?: string; newest?: number; before?: number };
}

/** Up to where a stream was read, for people; `undefined` where that is nothing yet. */
export function describePosition(position: unknown): string | undefined {
  const { head, through, walk } = (position ?? {}) as AnyPosition;
  const place = walk
    ? (walk.head ?? walk.before ?? walk.newest)
    : (head ?? through);
  if (place === undefined) {
    return undefined;
  }
  const text =
    typeof place === 'number'
      ? new Date(place).toISOString()
      : place.slice(0, 7);
  return walk ? `going back from ${text}` : text;
}
