/** Rows by the entity that they belong to, in their order. */
export function groupByEntity<TRow extends { entity_ref: string }, T>(
  rows: readonly TRow[],
  convert: (row: TRow) => T,
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.entity_ref);
    if (group) {
      group.push(convert(row));
    } else {
      groups.set(row.entity_ref, [convert(row)]);
    }
  }
  return groups;
}
