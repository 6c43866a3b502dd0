import { createHash } from 'node:crypto';
import type { GithubCommit } from './model';
import {
  wholeSecond,
  type Done,
  type RepositoryLedger,
} from './RepositoryLedger';
import { walkHistory } from './walkHistory';

/** What a commit changes where nothing is said of its files. */
const STANDARD_FILES: readonly string[] = ['README.md'];
const NO_FILES: readonly string[] = [];

/**
 * A commit to push.
 *
 * @public
 */
export interface NewCommit {
  message: string;
  author?: string;
  /** Epoch milliseconds; default: when it is pushed. */
  authoredAt?: number;
  /** Epoch milliseconds; default: when it was authored. */
  committedAt?: number;
  /** The files that it adds or changes. Default: `README.md`. */
  files?: readonly string[];
  /** The files that it removes. Default: none. */
  removedFiles?: readonly string[];
}

/** Files as a commit keeps them. */
export type CommitFiles = Pick<
  GithubCommit,
  'files' | 'addedFiles' | 'removedFiles'
>;

/** Writes a commit. Its files are as `NewCommit` says, or as those of other commits together are. */
export function addCommit(
  ledger: RepositoryLedger,
  commit: NewCommit,
  parents: readonly string[],
  { by, at }: Done,
  files: CommitFiles = filesOf(ledger, commit),
): GithubCommit {
  const { repository, content } = ledger;
  const author = commit.author ?? by;
  const authoredAt = wholeSecond(commit.authoredAt ?? at);
  const committedAt = wholeSecond(commit.committedAt ?? authoredAt);
  const sha = createHash('sha1')
    .update(
      [
        repository.id,
        content.commits.size,
        ...parents,
        author,
        authoredAt,
        committedAt,
        commit.message,
      ].join('\n'),
    )
    .digest('hex');
  const created: GithubCommit = {
    kind: 'Commit',
    repository,
    sha,
    parents,
    message: commit.message,
    author,
    authoredAt,
    committedAt,
    ...files,
  };
  content.commits.set(sha, created);
  return created;
}

/** What commits, oldest first, change together: a file that comes and goes within them is none of theirs. */
export function filesTogether(commits: readonly GithubCommit[]): CommitFiles {
  const together = new Map<string, 'added' | 'changed' | 'removed'>();
  for (const { files, addedFiles, removedFiles } of commits) {
    for (const file of files) {
      const before = together.get(file);
      if (removedFiles.includes(file)) {
        if (before === 'added') {
          together.delete(file);
        } else {
          together.set(file, 'removed');
        }
      } else if (addedFiles.includes(file)) {
        together.set(file, before === 'removed' ? 'changed' : 'added');
      } else {
        together.set(file, before ?? 'changed');
      }
    }
  }
  const files = [...together.keys()];
  return {
    files,
    addedFiles: files.filter(file => together.get(file) === 'added'),
    removedFiles: files.filter(file => together.get(file) === 'removed'),
  };
}

/** The commits that can be reached from one and not from another, oldest first. */
export function commitsBetween(
  commits: ReadonlyMap<string, GithubCommit>,
  before: string | undefined,
  after: string,
): GithubCommit[] {
  const known = new Set(
    before ? walkHistory(commits, before).map(({ sha }) => sha) : [],
  );
  return walkHistory(commits, after, known).reverse();
}

function filesOf(ledger: RepositoryLedger, commit: NewCommit): CommitFiles {
  const changed = commit.files ?? STANDARD_FILES;
  const removedFiles = commit.removedFiles ?? NO_FILES;
  const added = changed.filter(file => !ledger.files.has(file));
  added.forEach(file => ledger.files.add(file));
  removedFiles.forEach(file => ledger.files.delete(file));
  return {
    files: removedFiles.length ? [...changed, ...removedFiles] : changed,
    addedFiles: added.length ? added : NO_FILES,
    removedFiles,
  };
}
