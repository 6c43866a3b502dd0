import { commitsBetween } from './commits';
import type { GithubCommit } from './model';
import type { RepositoryContent } from './RepositoryContent';

/** Whether a file is one of the paths, or lies below one. */
export function isWithin(file: string, paths: readonly string[]): boolean {
  return paths.some(path => {
    const folder = path.replace(/\/+$/, '');
    return !folder || file === folder || file.startsWith(`${folder}/`);
  });
}

/**
 * Whether a commit changes one of the paths, as `git log -- PATH` sees it: a merge does only where both of the histories
 * that it brings together did.
 */
export function touches(
  content: RepositoryContent,
  commit: GithubCommit,
  paths: readonly string[],
): boolean {
  if (!commit.files.some(file => isWithin(file, paths))) {
    return false;
  }
  const [first, second] = commit.parents;
  return (
    second === undefined ||
    commitsBetween(content.commits, second, first).some(other =>
      other.files.some(file => isWithin(file, paths)),
    )
  );
}
