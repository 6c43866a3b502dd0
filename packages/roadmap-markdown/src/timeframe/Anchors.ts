import { DateTime } from 'luxon';

/**
 * Days that relative times hang on, `YYYY-MM-DD` by name, such as `GA`.
 *
 * @public
 */
export type Anchors = Readonly<Record<string, string>>;

// As this reader looks for them, however they are written.
const KNOWN: ReadonlyMap<string, string> = new Map(
  ['GA', 'RC', 'start'].map(name => [name.toLowerCase(), name]),
);

/** The anchors of all of `sources`, the first of which that has one counts. Known names come as `GA`, `RC` and `start`. */
export function mergeAnchors(
  ...sources: readonly (Anchors | undefined)[]
): Record<string, string> {
  const merged = new Map<string, string>();
  for (const source of sources) {
    for (const [name, day] of Object.entries(source ?? {})) {
      const known = anchorName(name);
      if (!merged.has(known) && isDay(day)) {
        merged.set(known, day);
      }
    }
  }
  return Object.fromEntries(merged);
}

/** The name of an anchor as this reader looks for it. */
export function anchorName(name: string): string {
  return KNOWN.get(name.toLowerCase()) ?? name;
}

/** The day of an anchor; `undefined` where there is none of this name. */
export function anchorDay(
  anchors: Anchors,
  name: string,
): DateTime | undefined {
  const known = anchorName(name);
  return Object.hasOwn(anchors, known)
    ? DateTime.fromISO(anchors[known], { zone: 'utc' })
    : undefined;
}

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  return (
    /^\d{4}-\d\d-\d\d$/.test(text) &&
    DateTime.fromISO(text, { zone: 'utc' }).isValid
  );
}

/** A day as `YYYY-MM-DD`; `undefined` where it lies outside of what can be written so. */
export function toDay(date: DateTime | undefined): string | undefined {
  const day = date?.toISODate() ?? undefined;
  return day && isDay(day) ? day : undefined;
}
