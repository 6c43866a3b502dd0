import type { EventQueue } from '../EventQueue';
import type { GithubRepository } from '../GithubRepository';
import type { MergeMethod } from '../pullRequests';
import { RandomSource } from './RandomSource';

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const PEOPLE = ['ada', 'brian', 'chen', 'dorothy', 'edsger', 'frances'];
export const DEPENDENCY_BOT = 'dependabot[bot]';
export const ACTIONS_BOT = 'github-actions[bot]';

const CHANGES = ['Add', 'Fix', 'Speed up', 'Simplify', 'Document', 'Remove'];
const SUBJECTS = [
  'retries',
  'the cache',
  'paging',
  'metrics',
  'the form',
  'logs',
];

/** What a repository's sample is made from. */
export interface SamplePlanOptions {
  seed: number;
  /** Epoch milliseconds. */
  from: number;
  /** When all work ends, in epoch milliseconds. */
  until?: number;
  activity: number;
  /** Whether each service has environments of its own. */
  monorepo: boolean;
  /** Whether the default branch is rewritten now and then. */
  forcePushes: boolean;
}

/** How a team works; drawn once for each repository. */
interface Habits {
  mergeMethod: MergeMethod;
  failureShare: number;
  incidentShare: number;
  mergesPerRelease: number;
  namesRollbacks: boolean;
}

/** What the parts of a sample share: the repository, its chance and its agenda. */
export class SamplePlan {
  readonly repository: GithubRepository;
  readonly random: RandomSource;
  readonly options: SamplePlanOptions;
  readonly habits: Habits;
  readonly #queue: EventQueue;

  constructor(
    repository: GithubRepository,
    queue: EventQueue,
    options: SamplePlanOptions,
  ) {
    this.repository = repository;
    this.options = options;
    this.#queue = queue;
    this.random = new RandomSource(options.seed);
    this.habits = {
      mergeMethod: this.random.pick(['merge', 'squash', 'rebase']),
      failureShare: this.random.integer(2, 20) / 100,
      incidentShare: this.random.integer(3, 15) / 100,
      mergesPerRelease: this.random.integer(2, 6),
      namesRollbacks: this.random.chance(0.5),
    };
  }

  /** Plans what happens at an instant, unless all work has ended by then. */
  at(time: number, run: (at: number) => void): void {
    if (time <= (this.options.until ?? Infinity)) {
      this.#queue.plan(time, () => run(time));
    }
  }

  /** Plans something again and again, with gaps around a mean that shrinks with the activity. */
  repeatedly(after: number, mean: number, run: (at: number) => void): void {
    const next = after + this.random.gap(mean / this.options.activity);
    this.at(next, () => {
      run(next);
      this.repeatedly(next, mean, run);
    });
  }

  /** What a change or an issue is about. */
  title(): string {
    return `${this.random.pick(CHANGES)} ${this.random.pick(SUBJECTS)}`;
  }
}
