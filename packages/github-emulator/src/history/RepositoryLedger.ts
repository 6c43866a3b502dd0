import { EventQueue } from './EventQueue';
import type { GithubHistory } from './GithubHistory';
import type { GithubRepository, RepositorySample } from './GithubRepository';
import type {
  GithubDeployment,
  GithubEvent,
  GithubIssue,
  GithubPullRequest,
} from './model';
import type { RepositoryContent } from './RepositoryContent';

/** Objects of one kind in one repository have numbers of their own, below this, so that no two repositories share one. */
const IDS_PER_REPOSITORY = 50_000;

/**
 * Who does something, and when (epoch milliseconds; default: the history's present).
 *
 * @public
 */
export interface Doing {
  by?: string;
  at?: number;
}

/** Who did it and when, after all defaults. */
export interface Done {
  by: string;
  at: number;
}

/** A repository's content, to write to. */
export type WritableContent = {
  -readonly [
    K in keyof RepositoryContent
  ]: RepositoryContent[K] extends ReadonlyMap<infer Key, infer Value>
    ? Map<Key, Value extends readonly (infer Item)[] ? Item[] : Value>
    : RepositoryContent[K] extends readonly (infer Item)[]
      ? Item[]
      : RepositoryContent[K];
};

/**
 * What a repository holds, how it grows out of its sample, and how its changes are numbered and told. The modules beside it
 * write to it, one for each subject.
 */
export class RepositoryLedger {
  readonly repository: GithubRepository;
  /** Issues and pull requests, which share their numbers. */
  readonly byNumber = new Map<number, GithubIssue | GithubPullRequest>();
  /** By the branch that they come from. */
  readonly openPullRequests = new Map<string, GithubPullRequest>();
  /** Those whose last status is a success, by environment. */
  readonly activeDeployments = new Map<string, Set<GithubDeployment>>();
  /** Files that some commit has brought. */
  readonly files = new Set<string>();
  readonly #history: GithubHistory;
  readonly #queue = new EventQueue();
  readonly #content: WritableContent;
  readonly #counters = new Map<string, number>();
  #sample?: RepositorySample;
  #grownUntil = -Infinity;
  #growing = false;

  constructor(
    history: GithubHistory,
    repository: GithubRepository,
    sample: RepositorySample | undefined,
  ) {
    this.#history = history;
    this.repository = repository;
    this.#sample = sample;
    this.#content = {
      commits: new Map(),
      branches: new Map(),
      tags: new Map(),
      pullRequests: [],
      issues: [],
      deployments: [],
      releases: [],
      workflowRuns: [],
      pullRequestsOfCommit: new Map(),
      updatedAt: repository.createdAt,
    };
  }

  /** The content at the history's present; what the sample planned until then happens first. */
  get content(): WritableContent {
    if (!this.#growing && this.#grownUntil < this.#history.now) {
      this.#growing = true;
      const sample = this.#sample;
      this.#sample = undefined;
      sample?.(this.repository, this.#queue);
      this.#grownUntil = this.#history.now;
      this.#queue.runUntil(this.#grownUntil);
      this.#growing = false;
    }
    return this.#content;
  }

  /** Completes who does something and when. What the sample planned for the past comes before. */
  done(options: Doing): Done {
    if (this.repository.deleted) {
      throw new Error(`${this.repository.fullName} is deleted`);
    }
    void this.content;
    return {
      at: wholeSecond(options.at ?? this.#history.now),
      by: options.by ?? 'octocat',
    };
  }

  /** Notes that the repository changed, or was pushed to. */
  touch(at: number, pushed = false): void {
    const content = this.#content;
    content.updatedAt = Math.max(content.updatedAt, at);
    if (pushed) {
      content.pushedAt = Math.max(content.pushedAt ?? 0, at);
    }
  }

  /** The next id of a kind, the same for no object of that kind in any repository. */
  nextId(kind: string): number {
    return this.repository.id * IDS_PER_REPOSITORY + this.count(kind);
  }

  /** Counts from 1. */
  count(counter: string): number {
    const count = (this.#counters.get(counter) ?? 0) + 1;
    this.#counters.set(counter, count);
    return count;
  }

  /** Tells what happened. */
  emit(event: DistributiveOmit<GithubEvent, 'repository'>): void {
    this.#history.record(
      { ...event, repository: this.repository } as GithubEvent,
      this.#growing,
    );
  }
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown
  ? Omit<T, K>
  : never;

/** Instants of GitHub are whole seconds. */
export function wholeSecond(time: number): number {
  return Math.floor(time / 1000) * 1000;
}
