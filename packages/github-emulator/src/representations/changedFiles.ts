import { createHash } from 'node:crypto';
import { filesTogether, type CommitFiles } from '../history/commits';
import type { GithubPullRequest } from '../history/model';
import type { GithubRepository } from '../history/GithubRepository';
import { apiUrl, webUrl, type Urls } from './Urls';

/** One file of a commit or pull request. Its lines are made up: the emulator knows paths, not texts. */
export interface ChangedFile {
  path: string;
  status: 'added' | 'modified' | 'removed';
  additions: number;
  deletions: number;
}

const LINES = {
  added: { additions: 20, deletions: 0 },
  modified: { additions: 4, deletions: 2 },
  removed: { additions: 0, deletions: 20 },
};

/** The files that commits change, by path. */
export function changedFiles(files: CommitFiles): ChangedFile[] {
  return [...files.files].sort().map(path => {
    const status = statusOf(files, path);
    return { path, status, ...LINES[status] };
  });
}

/** The files that a pull request changes, by path. */
export function changedFilesOfPull({
  commits,
  repository,
}: GithubPullRequest): ChangedFile[] {
  const known = repository.content.commits;
  return changedFiles(filesTogether(commits.map(sha => known.get(sha)!)));
}

/** How many lines files gain and lose. */
export function linesOf(files: CommitFiles): {
  additions: number;
  deletions: number;
} {
  return sumLines(changedFiles(files));
}

/** How many lines changed files gain and lose together. */
export function sumLines(files: readonly ChangedFile[]): {
  additions: number;
  deletions: number;
} {
  return {
    additions: files.reduce((sum, file) => sum + file.additions, 0),
    deletions: files.reduce((sum, file) => sum + file.deletions, 0),
  };
}

/** A changed file as REST shows it. */
export function showChangedFile(
  { path, status, additions, deletions }: ChangedFile,
  sha: string,
  repository: GithubRepository,
  urls: Urls,
) {
  return {
    sha: createHash('sha1').update(`${sha} ${path}`).digest('hex'),
    filename: path,
    status,
    additions,
    deletions,
    changes: additions + deletions,
    blob_url: `${webUrl(urls, repository)}/blob/${sha}/${path}`,
    raw_url: `${webUrl(urls, repository)}/raw/${sha}/${path}`,
    contents_url: `${apiUrl(urls, repository)}/contents/${path}?ref=${sha}`,
  };
}

function statusOf(files: CommitFiles, path: string): ChangedFile['status'] {
  if (files.removedFiles.includes(path)) {
    return 'removed';
  }
  return files.addedFiles.includes(path) ? 'added' : 'modified';
}
