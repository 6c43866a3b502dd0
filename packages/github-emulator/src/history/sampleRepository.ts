import type { EventQueue } from './EventQueue';
import type { GithubRepository, RepositorySample } from './GithubRepository';
import type { GithubCommit, GithubIssue, GithubPullRequest } from './model';
import { RandomSource } from './RandomSource';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const PEOPLE = ['ada', 'brian', 'chen', 'dorothy', 'edsger', 'frances'];
const DEPENDENCY_BOT = 'dependabot[bot]';
const ACTIONS_BOT = 'github-actions[bot]';
const CHANGES = ['Add', 'Fix', 'Speed up', 'Simplify', 'Document', 'Remove'];
const SUBJECTS = [
  'retries',
  'the cache',
  'paging',
  'metrics',
  'the form',
  'logs',
];

const CI = '.github/workflows/ci.yml';
const DEPLOY = '.github/workflows/deploy.yml';

/** How a team works; drawn once for each repository. */
interface Habits {
  mergeMethod: 'merge' | 'squash' | 'rebase';
  failureShare: number;
  incidentShare: number;
  mergesPerRelease: number;
  namesRollbacks: boolean;
}

class RepositorySampler {
  readonly #repository: GithubRepository;
  readonly #queue: EventQueue;
  readonly #random: RandomSource;
  readonly #options: { from: number; until?: number; activity: number };
  readonly #habits: Habits;
  #merges = 0;
  #releases = 0;

  constructor(
    repository: GithubRepository,
    queue: EventQueue,
    options: { seed: number; from: number; until?: number; activity: number },
  ) {
    this.#repository = repository;
    this.#queue = queue;
    this.#options = options;
    this.#random = new RandomSource(options.seed);
    this.#habits = {
      mergeMethod: this.#random.pick(['merge', 'squash', 'rebase']),
      failureShare: this.#random.integer(2, 20) / 100,
      incidentShare: this.#random.integer(3, 15) / 100,
      mergesPerRelease: this.#random.integer(2, 6),
      namesRollbacks: this.#random.chance(0.5),
    };
  }

  start(): void {
    const { from } = this.#options;
    this.#plan(from, at => {
      this.#repository.push([{ message: 'Start the service' }], {
        at,
        by: PEOPLE[0],
      });
    });
    this.#planChange(from + HOUR);
    this.#planRequest(from + DAY);
  }

  #plan(at: number, run: (at: number) => void): void {
    if (at <= (this.#options.until ?? Infinity)) {
      this.#queue.plan(at, () => run(at));
    }
  }

  #planChange(after: number): void {
    const at = after + this.#random.gap((2 * DAY) / this.#options.activity);
    this.#plan(at, () => {
      this.#openChange(at);
      this.#planChange(at);
    });
  }

  #openChange(at: number): void {
    const random = this.#random;
    const author = random.chance(0.1) ? DEPENDENCY_BOT : random.pick(PEOPLE);
    const title = `${random.pick(CHANGES)} ${random.pick(SUBJECTS)}`;
    const count = random.integer(1, 4);
    const started = at - random.gap(12 * HOUR) - count * MINUTE;
    const pullRequest = this.#repository.openPullRequest({
      title,
      by: author,
      at,
      branch: `change-${Math.floor(at / SECOND)}`,
      commits: Array.from({ length: count }, (_, index) => ({
        message: index ? `${title}, part ${index + 1}` : title,
        authoredAt: started + ((at - started) * index) / count,
      })),
    });
    this.#runChecks(
      pullRequest.headSha,
      pullRequest.headRef,
      'pull_request',
      at,
    );
    this.#planReview(pullRequest, at);
  }

  #planReview(pullRequest: GithubPullRequest, opened: number): void {
    const random = this.#random;
    const reviewer = random.pick(
      PEOPLE.filter(person => person !== pullRequest.author),
    );
    const reviewed = opened + 5 * MINUTE + random.gap(6 * HOUR);
    if (random.chance(0.15)) {
      this.#planMerge(pullRequest, reviewer, reviewed);
      return;
    }
    if (!random.chance(0.25)) {
      this.#plan(reviewed, at => {
        this.#repository.review(pullRequest, { by: reviewer, at });
      });
      this.#planMerge(pullRequest, reviewer, reviewed);
      return;
    }
    this.#plan(reviewed, at => {
      this.#repository.review(pullRequest, {
        by: reviewer,
        at,
        state: 'CHANGES_REQUESTED',
      });
    });
    const changed = reviewed + 10 * MINUTE + random.gap(3 * HOUR);
    this.#plan(changed, at => {
      if (pullRequest.state === 'OPEN') {
        this.#repository.push([{ message: 'Apply the review' }], {
          branch: pullRequest.headRef,
          by: pullRequest.author,
          at,
        });
      }
    });
    const approved = changed + 10 * MINUTE + random.gap(2 * HOUR);
    this.#plan(approved, at => {
      this.#repository.review(pullRequest, { by: reviewer, at });
    });
    this.#planMerge(pullRequest, reviewer, approved);
  }

  #planMerge(
    pullRequest: GithubPullRequest,
    by: string,
    reviewed: number,
  ): void {
    const merged = reviewed + 5 * MINUTE + this.#random.gap(4 * HOUR);
    const abandoned = this.#random.chance(0.07);
    this.#plan(merged, at => {
      if (pullRequest.state !== 'OPEN') {
        return;
      }
      if (abandoned) {
        this.#repository.closePullRequest(pullRequest, { by, at });
        return;
      }
      this.#merge(pullRequest, by, at);
    });
  }

  #merge(pullRequest: GithubPullRequest, by: string, at: number): void {
    const merge = this.#repository.mergePullRequest(pullRequest, {
      by,
      at,
      method: this.#habits.mergeMethod,
    });
    this.#runChecks(merge.sha, this.#repository.defaultBranch, 'push', at);
    this.#merges += 1;
    if (this.#merges % this.#habits.mergesPerRelease === 0) {
      this.#release(merge, at + 30 * MINUTE);
    }
    if (this.#random.chance(0.8)) {
      this.#deploy(merge.sha, 'staging', at + 5 * MINUTE);
      this.#deploy(merge.sha, 'production', at + 20 * MINUTE);
    }
  }

  #runChecks(
    sha: string,
    branch: string,
    event: 'push' | 'pull_request',
    start: number,
  ): void {
    const took = this.#random.integer(60, 900) * SECOND;
    const fails = this.#random.chance(0.12);
    this.#plan(start + 5 * SECOND, at => {
      const run = this.#repository.startRun({
        workflow: CI,
        sha,
        branch,
        event,
        at,
        by: ACTIONS_BOT,
      });
      this.#plan(at + took, end => {
        this.#repository.finishRun(run, fails ? 'failure' : 'success', {
          at: end,
          by: ACTIONS_BOT,
        });
      });
      if (fails) {
        this.#plan(at + took + 10 * MINUTE, again => {
          this.#repository.rerun(run, { at: again, by: PEOPLE[0] });
        });
        this.#plan(at + 2 * took + 10 * MINUTE, end => {
          this.#repository.finishRun(run, 'success', {
            at: end,
            by: ACTIONS_BOT,
          });
        });
      }
    });
  }

  #release(merge: GithubCommit, start: number): void {
    this.#releases += 1;
    const number = this.#releases;
    const isDraft = this.#random.chance(0.05);
    const isPrerelease = this.#random.chance(0.1);
    this.#plan(start, at => {
      this.#repository.publishRelease({
        tagName: `v1.${number}.0${isPrerelease ? '-rc.1' : ''}`,
        sha: merge.sha,
        body: `Release ${number}`,
        isDraft,
        isPrerelease,
        by: PEOPLE[1],
        at,
      });
    });
  }

  #deploy(
    sha: string,
    environment: string,
    start: number,
    options: {
      task?: string;
      description?: string;
      after?: (at: number) => void;
    } = {},
  ): void {
    const random = this.#random;
    const production = environment === 'production';
    const urgent = Boolean(options.after);
    const fails =
      production && !urgent && random.chance(this.#habits.failureShare);
    const late = !urgent && random.chance(0.03);
    const forgotten = !urgent && random.chance(0.02);
    const took = late
      ? random.integer(2 * 24 * 60, 5 * 24 * 60) * MINUTE
      : random.integer(90, 900) * SECOND;
    this.#plan(start, at => {
      const deployment = this.#repository.deploy({
        sha,
        environment,
        task: options.task,
        description: options.description,
        payload: { attempt: 1 },
        by: ACTIONS_BOT,
        at,
      });
      const run = this.#repository.startRun({
        workflow: DEPLOY,
        sha,
        event: 'workflow_dispatch',
        by: ACTIONS_BOT,
        at,
      });
      this.#plan(at + 5 * SECOND, queued => {
        this.#repository.addStatus(deployment, 'QUEUED', {
          at: queued,
          by: ACTIONS_BOT,
        });
      });
      this.#plan(at + 30 * SECOND, started => {
        this.#repository.addStatus(deployment, 'IN_PROGRESS', {
          at: started,
          by: ACTIONS_BOT,
        });
      });
      if (forgotten) {
        return;
      }
      this.#plan(at + took, ended => {
        const state = fails ? 'FAILURE' : 'SUCCESS';
        this.#repository.addStatus(deployment, state, {
          at: ended,
          by: ACTIONS_BOT,
          logUrl: `https://ci.example.com/runs/${run.id}`,
        });
        this.#repository.finishRun(run, fails ? 'failure' : 'success', {
          at: ended,
          by: ACTIONS_BOT,
        });
        options.after?.(ended);
        if (production && !urgent) {
          this.#afterProduction(sha, fails, ended);
        }
      });
    });
  }

  #afterProduction(sha: string, failed: boolean, at: number): void {
    if (failed) {
      if (this.#random.chance(0.6)) {
        this.#deploy(sha, 'production', at + 30 * MINUTE, { after: () => {} });
      }
      return;
    }
    if (this.#random.chance(this.#habits.incidentShare)) {
      this.#openIncident(sha, at + this.#random.integer(5, 90) * MINUTE);
    }
  }

  #openIncident(sha: string, start: number): void {
    const random = this.#random;
    const acknowledges = random.integer(2, 20) * MINUTE;
    const mends = acknowledges + random.integer(5, 60) * MINUTE;
    const answers = random.chance(0.9);
    const rollsBack = random.chance(0.6);
    this.#plan(start, at => {
      const issue = this.#repository.openIssue({
        title: 'Errors after a deployment',
        body: `Seen with ${sha}`,
        labels: ['incident'],
        by: PEOPLE[2],
        at,
      });
      if (answers) {
        this.#plan(at + acknowledges, answered => {
          this.#repository.comment(issue, {
            body: 'Looking into it',
            by: PEOPLE[3],
            at: answered,
          });
        });
      }
      this.#plan(at + mends, mending => {
        if (rollsBack) {
          this.#rollBack(sha, issue, mending);
        } else {
          this.#revert(sha, issue, mending);
        }
      });
    });
  }

  #rollBack(sha: string, issue: GithubIssue, at: number): void {
    const good = this.#repository.content.deployments
      .filter(
        deployment =>
          deployment.environment === 'production' &&
          deployment.sha !== sha &&
          deployment.statuses.some(status => status.state === 'SUCCESS'),
      )
      .pop();
    if (!good) {
      this.#revert(sha, issue, at);
      return;
    }
    this.#deploy(good.sha, 'production', at, {
      task: this.#habits.namesRollbacks ? 'deploy:rollback' : undefined,
      description: `Back to ${good.sha.slice(0, 7)}`,
      after: ended => this.#closeIncident(issue, ended),
    });
  }

  #revert(sha: string, issue: GithubIssue, at: number): void {
    const broken = this.#repository.content.commits.get(sha)!;
    const pullRequest = this.#repository.openPullRequest({
      title: `Revert "${broken.message.split('\n')[0]}"`,
      branch: `revert-${Math.floor(at / SECOND)}`,
      commits: [
        {
          message: `Revert "${broken.message.split('\n')[0]}"\n\nThis reverts commit ${sha}.`,
        },
      ],
      by: PEOPLE[3],
      at,
    });
    this.#plan(at + 15 * MINUTE, merged => {
      if (pullRequest.state !== 'OPEN') {
        return;
      }
      const merge = this.#repository.mergePullRequest(pullRequest, {
        by: PEOPLE[4],
        at: merged,
        method: this.#habits.mergeMethod,
      });
      this.#deploy(merge.sha, 'production', merged + MINUTE, {
        task: this.#habits.namesRollbacks ? 'deploy:hotfix' : undefined,
        after: ended => this.#closeIncident(issue, ended),
      });
    });
  }

  #closeIncident(issue: GithubIssue, at: number): void {
    this.#plan(at + 10 * MINUTE, closed => {
      if (issue.state === 'OPEN') {
        this.#repository.closeIssue(issue, { by: PEOPLE[3], at: closed });
      }
    });
  }

  #planRequest(after: number): void {
    const at = after + this.#random.gap((9 * DAY) / this.#options.activity);
    this.#plan(at, () => {
      const random = this.#random;
      const issue = this.#repository.openIssue({
        title: `${random.pick(CHANGES)} ${random.pick(SUBJECTS)}`,
        labels: [random.pick(['bug', 'enhancement'])],
        by: random.pick(PEOPLE),
        at,
      });
      const closes = random.chance(0.7);
      const reason = random.chance(0.8) ? 'COMPLETED' : 'NOT_PLANNED';
      const closed = at + HOUR + random.gap(6 * DAY);
      if (closes) {
        this.#plan(closed, () => {
          this.#repository.closeIssue(issue, {
            reason,
            by: PEOPLE[0],
            at: closed,
          });
        });
      }
      this.#planRequest(at);
    });
  }
}

/**
 * A repository's history as a chain of planned events, which draw their random numbers in order of time: it comes out the
 * same however it is advanced.
 */
export function sampleRepository(options: {
  seed: number;
  /** Epoch milliseconds. */
  from: number;
  /** When all work ends, in epoch milliseconds. */
  until?: number;
  activity: number;
}): RepositorySample {
  return (repository, queue) =>
    new RepositorySampler(repository, queue, options).start();
}
