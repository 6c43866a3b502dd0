import { Segment } from '../syntax/InlineLine';

/** The segments behind the first `length` characters of what they make up. */
export function segmentsAfter(
  segments: readonly Segment[],
  length: number,
): Segment[] {
  const after: Segment[] = [];
  let offset = 0;
  for (const segment of segments) {
    const text = segment.text.slice(Math.max(0, length - offset));
    offset += segment.text.length;
    if (text) {
      after.push({ ...segment, text });
    }
  }
  return after;
}
