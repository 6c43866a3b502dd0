import { FactValue } from '@waymark/plugin-waymark-common';

/** A value as JSON that is the same whatever the order of its keys. */
export function canonicalJson(value: FactValue): string {
  return JSON.stringify(value, (_, it) =>
    typeof it === 'object' && it !== null && !Array.isArray(it)
      ? Object.fromEntries(
          Object.entries(it).sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : it,
  );
}
