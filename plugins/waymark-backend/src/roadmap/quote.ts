const MAX_LENGTH = 120;

/** A value of an annotation as a message may show it: in quotes, shortened, control characters escaped. */
export function quote(value: string): string {
  const shown =
    value.length > MAX_LENGTH ? `${value.slice(0, MAX_LENGTH)}…` : value;
  return JSON.stringify(shown);
}
