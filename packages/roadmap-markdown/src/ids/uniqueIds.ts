/** `ids`, each of which that was given before with a number behind it: `a`, `a-2`, `a-3`. */
export function uniqueIds(ids: readonly string[]): string[] {
  const taken = new Set<string>();
  const copies = new Map<string, number>();
  return ids.map(base => {
    let id = base;
    while (taken.has(id)) {
      const copy = (copies.get(base) ?? 1) + 1;
      copies.set(base, copy);
      id = `${base}-${copy}`;
    }
    taken.add(id);
    return id;
  });
}
