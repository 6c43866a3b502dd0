/** Where an item stands in a list: what the list is sorted by, then what tells equals apart. */
export type CursorKey = readonly (number | string)[];

const PREFIX = 'cursor:v2:';

/** An opaque cursor. It names a place, not a count: items that come or go elsewhere do not move it. */
export function encodeCursor(key: CursorKey): string {
  return Buffer.from(PREFIX + JSON.stringify(key)).toString('base64');
}

/** The place that a cursor names, or nothing where it is none. */
export function decodeCursor(cursor: string): CursorKey | undefined {
  const text = Buffer.from(cursor, 'base64').toString();
  if (!text.startsWith(PREFIX)) {
    return undefined;
  }
  try {
    const key: unknown = JSON.parse(text.slice(PREFIX.length));
    return Array.isArray(key) ? key : undefined;
  } catch {
    return undefined;
  }
}

/** Compares places part by part. */
export function compareKeys(a: CursorKey, b: CursorKey): number {
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    if (a[index] !== b[index]) {
      return a[index] < b[index] ? -1 : 1;
    }
  }
  return a.length - b.length;
}
