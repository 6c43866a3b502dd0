/** Whether an issue or pull request is in the state that is asked for; open where none is. */
export function inState(state: string, search: URLSearchParams): boolean {
  const wanted = search.get('state') ?? 'open';
  return wanted === 'all' || (wanted === 'open') === (state === 'OPEN');
}

/** Issues or pull requests in the order that is asked for; the newest first where none is. */
export function sorted<
  T extends { id: number; createdAt: number; updatedAt: number },
>(subjects: T[], search: URLSearchParams): T[] {
  const field = search.get('sort') === 'updated' ? 'updatedAt' : 'createdAt';
  const sign = search.get('direction') === 'asc' ? 1 : -1;
  return subjects.sort((a, b) => sign * (a[field] - b[field] || a.id - b.id));
}
