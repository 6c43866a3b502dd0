/** Epoch milliseconds as an ISO 8601 instant in UTC; `null` where there are none. */
export function toInstant(time: number | undefined): string | null {
  return time === undefined ? null : new Date(time).toISOString();
}
