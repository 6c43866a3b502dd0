import type { GithubCommit } from './model';
import type { RepositoryContent } from './RepositoryContent';
import { touches } from './touches';
import { walkHistory } from './walkHistory';

/** How many walked histories are kept, by their head. */
const KEPT_WALKS = 4;

/** What can be reached from a commit. Commits never change, so a walk holds for ever. */
export class CommitLog {
  readonly #walks = new Map<string, GithubCommit[]>();
  readonly #members = new WeakMap<GithubCommit[], Set<string>>();

  /** The commits reachable from one, as `git log` lists them. */
  from(content: RepositoryContent, head: string): readonly GithubCommit[] {
    return this.#walk(content, head);
  }

  /** Whether a commit can be reached from another. */
  reaches(content: RepositoryContent, head: string, sha: string): boolean {
    const walk = this.#walk(content, head);
    let members = this.#members.get(walk);
    if (!members) {
      members = new Set(walk.map(commit => commit.sha));
      this.#members.set(walk, members);
    }
    return members.has(sha);
  }

  /** As `from`, of those alone that change something at a path or below it: `git log HEAD -- PATH`. */
  ofPath(
    content: RepositoryContent,
    head: string,
    path: string,
  ): GithubCommit[] {
    return this.#walk(content, head).filter(commit =>
      touches(content, commit, [path]),
    );
  }

  #walk(content: RepositoryContent, head: string): GithubCommit[] {
    const known = this.#walks.get(head);
    if (known) {
      return known;
    }
    const walked = walkHistory(content.commits, head);
    if (this.#walks.size >= KEPT_WALKS) {
      this.#walks.delete(this.#walks.keys().next().value!);
    }
    this.#walks.set(head, walked);
    return walked;
  }
}
