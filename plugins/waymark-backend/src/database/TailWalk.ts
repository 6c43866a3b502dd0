import { DeliveryTail } from './DeliveryTail';
import { toCommit, toPullRequest } from './doraRows';

/** Goes back from what is deployed now to what is deployed already: asks for commits, and goes on with the answers.
 */
export class TailWalk {
  readonly tail: DeliveryTail;
  /** News were looked at by an earlier deployment, or the answer lies deeper in history. */
  changesEarlier = false;
  readonly #asked = new Set<string>();
  readonly #commits;
  #wanted = new Set<string>();

  constructor(tail: DeliveryTail) {
    this.tail = tail;
    const { deployments, commits, pullRequests } = tail.news;
    this.#commits = new Map(commits.map(it => [it.sha, it]));
    deployments.forEach(it => this.#wanted.add(it.sha));
    for (const { sha, parents, reverts } of commits) {
      [sha, ...parents, ...(reverts ? [reverts] : [])].forEach(it =>
        this.#wanted.add(it),
      );
    }
    for (const { mergeSha, commits: own } of pullRequests) {
      [...own, ...(mergeSha ? [mergeSha] : [])].forEach(it =>
        this.#wanted.add(it),
      );
    }
    tail.earlierMerges.forEach(it => this.#wanted.add(it));
  }

  /** Nothing is left to ask for. */
  get isDone(): boolean {
    return !this.#wanted.size;
  }

  /** The commits to look up next. */
  ask(): { entity_ref: string; sha: string }[] {
    const asked = [...this.#wanted].filter(it => !this.#asked.has(it));
    asked.forEach(it => this.#asked.add(it));
    this.#wanted = new Set();
    return asked.map(sha => ({ entity_ref: this.tail.entityRef, sha }));
  }

  /** Goes on when the tail knows of those. */
  goOn(): void {
    const { news, earlierMerges, marks } = this.tail;
    const told = new Set([
      ...this.#commits.keys(),
      ...news.pullRequests.flatMap(it => it.mergeSha ?? []),
      ...earlierMerges,
    ]);
    this.changesEarlier ||= marks.some(it => told.has(it.sha));
    for (const { sha, environment } of news.deployments) {
      this.#enter(sha, environment);
    }
  }

  #enter(head: string, environment: string): void {
    const pending = [head];
    const seen = new Set<string>();
    for (let sha = pending.pop(); sha !== undefined; sha = pending.pop()) {
      if (seen.has(sha)) {
        continue;
      }
      seen.add(sha);
      if (!this.#asked.has(sha)) {
        this.#wanted.add(sha);
      } else if (!this.tail.isDeployed(sha, environment)) {
        const commit = this.#commitOf(sha);
        pending.push(...(commit?.parents ?? []));
        this.#look(commit?.reverts === undefined ? [] : [commit.reverts]);
        this.#lookAtSquashes(sha, environment);
      }
    }
  }

  #look(shas: readonly string[]): void {
    for (const sha of shas) {
      if (!this.#asked.has(sha)) {
        this.#wanted.add(sha);
      }
    }
  }

  // Whether an own commit that was deployed before can be reached is a question to the whole history.
  #lookAtSquashes(sha: string, environment: string): void {
    const { news, pullRequests } = this.tail;
    const numbers = new Set(news.pullRequests.map(it => it.number));
    const candidates = [
      ...news.pullRequests,
      ...[...pullRequests.values()]
        .filter(it => !numbers.has(it.number))
        .map(toPullRequest),
    ].filter(it => it.mergeSha === sha);
    for (const { commits } of candidates) {
      this.#look(commits);
      if (commits.some(it => this.tail.isDeployed(it, environment))) {
        this.changesEarlier = true;
      }
    }
  }

  #commitOf(sha: string) {
    const row = this.tail.commits.get(sha);
    return this.#commits.get(sha) ?? (row && toCommit(row));
  }
}
