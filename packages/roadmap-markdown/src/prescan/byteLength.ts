/** The largest document that is read, in bytes of UTF-8. */
export const MAXIMUM_BYTES = 1024 * 1024;

/** Whether `text` takes more than {@link MAXIMUM_BYTES} as UTF-8. */
export function isTooLarge(text: string): boolean {
  if (text.length > MAXIMUM_BYTES) {
    return true;
  }
  return new TextEncoder().encode(text).length > MAXIMUM_BYTES;
}
