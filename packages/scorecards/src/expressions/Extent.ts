/** How large a value is at most. */
export interface Extent {
  /** Entries of a list or map. */
  count: number;
  /** Entries and characters, with all that is nested. */
  weight: number;
  /** The largest entry. */
  part?: Extent;
}

/** Of a number, a truth value or nothing. */
export const SCALAR: Extent = { count: 0, weight: 1 };

const MAX_DEPTH = 50;

/** Of something of which nothing is known. */
export const ENDLESS: Extent = { count: Infinity, weight: Infinity };

/** How large a value is. */
export function extentOf(value: unknown, depth = 0): Extent {
  if (typeof value === 'string' || value instanceof Uint8Array) {
    return { count: 0, weight: 1 + value.length };
  }
  if (typeof value !== 'object' || value === null) {
    return SCALAR;
  }
  if (depth > MAX_DEPTH) {
    return ENDLESS;
  }
  const isList = Array.isArray(value);
  const extents = isList
    ? value.map(entry => extentOf(entry, depth + 1))
    : Object.entries(value).flatMap(([key, entry]) => [
        extentOf(key),
        extentOf(entry, depth + 1),
      ]);
  return {
    count: isList ? extents.length : extents.length / 2,
    weight: extents.reduce((sum, { weight }) => sum + weight, 1),
    part: extents.reduce<Extent | undefined>(largest, undefined),
  };
}

/** An extent that neither of two exceeds. */
export function largest(
  a: Extent | undefined,
  b: Extent | undefined,
): Extent | undefined {
  if (!a || !b) {
    return a ?? b;
  }
  const part = largest(a.part, b.part);
  return {
    count: Math.max(a.count, b.count),
    weight: Math.max(a.weight, b.weight),
    ...(part && { part }),
  };
}
