/** The largest document that is read, in bytes of UTF-8. */
export const MAXIMUM_BYTES = 1024 * 1024;

// What one unit of UTF-16 takes at most.
const MOST_BYTES = 3;

/** Whether `text` takes more than {@link MAXIMUM_BYTES} as UTF-8. */
export function isTooLarge(text: string): boolean {
  if (text.length > MAXIMUM_BYTES) {
    return true;
  }
  if (text.length * MOST_BYTES <= MAXIMUM_BYTES) {
    return false;
  }
  return new TextEncoder().encode(text).length > MAXIMUM_BYTES;
}
