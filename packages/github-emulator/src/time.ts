/** An instant as GitHub writes it: UTC, in whole seconds. */
export function toInstant(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}

/** As `toInstant`; `null` where there is none. */
export function toOptionalInstant(time: number | undefined): string | null {
  return time === undefined ? null : toInstant(time);
}
