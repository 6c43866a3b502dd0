/**
 * The names that a form beside a document may call it by: its path, and what is left of it without its first folders, such
 * as `docs/ROADMAP.md` and `ROADMAP.md`.
 *
 * @public
 */
export function pathSuffixes(path: string): string[] {
  const segments = path.replaceAll('\\', '/').split('/').filter(Boolean);
  return segments.map((_, at) => segments.slice(at).join('/'));
}

/** A path as paths are compared: without `./` and doubled slashes. */
export function normalisePath(path: string): string {
  return path
    .replaceAll('\\', '/')
    .split('/')
    .filter(segment => segment !== '' && segment !== '.')
    .join('/');
}
