// The farthest that a date can tell.
const FARTHEST = 8.64e15;

/** Epoch milliseconds as ISO 8601 in UTC. What is beyond all dates is the farthest of them. */
export function toIsoTime(time: number): string {
  return new Date(Math.max(-FARTHEST, Math.min(FARTHEST, time))).toISOString();
}
