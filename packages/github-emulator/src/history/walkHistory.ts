import type { GithubCommit } from './model';

/**
 * The commits that can be reached from one, as `git log` lists them: newest first by committer date, and none before all
 * those shown that lead to it. Those in `without` are passed over, with what only they lead to.
 */
export function walkHistory(
  commits: ReadonlyMap<string, GithubCommit>,
  head: string,
  without: ReadonlySet<string> = new Set(),
): GithubCommit[] {
  const seen = new Set<string>(without);
  const waiting: GithubCommit[] = [];
  const walked: GithubCommit[] = [];
  const add = (sha: string) => {
    const commit = commits.get(sha);
    if (!commit || seen.has(sha)) {
      return;
    }
    seen.add(sha);
    let index = waiting.length;
    while (index > 0 && waiting[index - 1].committedAt > commit.committedAt) {
      index -= 1;
    }
    waiting.splice(index, 0, commit);
  };
  add(head);
  while (waiting.length) {
    const next = waiting.pop()!;
    walked.push(next);
    next.parents.forEach(add);
  }
  return walked;
}
