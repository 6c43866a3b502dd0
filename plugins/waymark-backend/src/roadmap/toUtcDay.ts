/** The day, `YYYY-MM-DD`, of a point in time in UTC. */
export function toUtcDay(time: Date): string {
  return time.toISOString().slice(0, 10);
}
