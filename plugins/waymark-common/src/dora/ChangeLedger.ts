import { ChangeReplay } from './ChangeReplay';
import { CommitGraph, CommitNode, reachableFrom } from './commitGraph';
import { DeployedSample, markOf } from './DeployedSample';
import { Commit, Deployment, PullRequest } from './DoraEvents';
import { compareDeployments } from './eventOrder';
import { addLeadTime, countedCommit } from './leadTimes';
import { partitionPoint } from './partitionPoint';
import {
  BroughtCommits,
  indexSquashMerges,
  OwnCommits,
  resolveSquashMerges,
} from './squashMerges';

/** The part of an environment's deployments that has to be observed again. */
export interface ChangedPart {
  /** The first place that is affected. */
  from: Deployment;
  /** The last place that is; not given: all that follow are. */
  until?: Deployment;
  /** Deployments as they were before they left their place. */
  gone: readonly Deployment[];
}

/**
 * What each deployment of an environment brought, kept up to date event by event (design, section 6: "commits of a
 * deployment"), as `EnvironmentHistory` gives it for all at once. It depends on the commit graph and on the marks that
 * the successes before it left:
 *
 * - a deployment is observed with those after it, until the marks are as they were without it. At the end of the order
 *   that is itself alone; in the middle of a line of history, itself and the next success.
 * - a commit or a pull request has all observed again from the first deployment on that looked at it; none, where it
 *   comes before the deployment that brings it.
 */
export class ChangeLedger {
  readonly #graph = new CommitGraph();
  readonly #pullRequests = new Map<number, PullRequest>();
  readonly #pullRequestsBySha = new Map<string, Map<number, PullRequest>>();
  readonly #samples = new Map<string, DeployedSample>();
  readonly #leftBy = new Map<string, Deployment>();
  // The first deployment that looked at a commit, or one before it: that costs time, and is not wrong.
  readonly #readBy = new Map<string, Deployment>();

  /** What the deployment brought, as it was last observed. */
  sampleOf(id: string): DeployedSample | undefined {
    return this.#samples.get(id);
  }

  /** Takes over what was observed before; in any order, after commits and pull requests. */
  restore(deployment: Deployment, sample: DeployedSample): void {
    this.#samples.set(deployment.id, sample);
    sample.marks.forEach(mark => this.#leftBy.set(mark, deployment));
    sample.reads.forEach(sha => this.#noteRead(sha, deployment));
  }

  /** Takes a commit in, and tells the first deployment that has to be observed again. */
  giveCommit(commit: Commit): Deployment | undefined {
    this.#graph.add(commit);
    return this.#firstReader([commit.sha]);
  }

  /** Takes a pull request in, and tells the first deployment that has to be observed again. */
  givePullRequest(pullRequest: PullRequest): Deployment | undefined {
    const { number, mergeSha } = pullRequest;
    const before = this.#pullRequests.get(number)?.mergeSha;
    this.#pullRequests.set(number, pullRequest);
    if (before !== undefined) {
      this.#pullRequestsBySha.get(before)?.delete(number);
    }
    if (mergeSha !== undefined) {
      const same = this.#pullRequestsBySha.get(mergeSha) ?? new Map();
      this.#pullRequestsBySha.set(mergeSha, same.set(number, pullRequest));
    }
    return this.#firstReader(
      [before, mergeSha].filter(sha => sha !== undefined),
    );
  }

  /**
   * Observes a part again.
   *
   * @param completed - all deployments of the environment, in their order
   * @returns those that were observed
   */
  observe(
    completed: readonly Deployment[],
    { from, until, gone }: ChangedPart,
  ): Deployment[] {
    const start = partitionPoint(
      completed,
      it => compareDeployments(it, from) < 0,
    );
    const replay = new ChangeReplay(
      from,
      completed.slice(0, start).some(it => it.status === 'success'),
    );
    gone.forEach(it => this.#forget(it, replay));
    let index = start;
    for (; index < completed.length; index += 1) {
      const deployment = completed[index];
      const isBehind = until && compareDeployments(deployment, until) > 0;
      if (isBehind && replay.isAsBefore) {
        break;
      }
      this.#forget(deployment, replay);
      const sample = this.#observeOne(deployment, replay);
      this.#samples.set(deployment.id, sample);
      replay.add(deployment, sample);
    }
    replay.left.forEach((by, mark) => this.#leftBy.set(mark, by));
    const observed = completed.slice(start, index);
    return this.#keepReads(completed.at(index), replay)
      ? completed.slice(start, index + 1)
      : observed;
  }

  #firstReader(shas: readonly string[]): Deployment | undefined {
    return shas
      .flatMap(sha => [
        this.#leftBy.get(markOf.deployed(sha)),
        this.#readBy.get(sha),
      ])
      .filter(it => it !== undefined)
      .sort(compareDeployments)
      .at(0);
  }

  #noteRead(sha: string, deployment: Deployment): boolean {
    const known = this.#readBy.get(sha);
    if (known && compareDeployments(known, deployment) <= 0) {
      return false;
    }
    this.#readBy.set(sha, deployment);
    return true;
  }

  #forget({ id }: Deployment, replay: ChangeReplay): void {
    const sample = this.#samples.get(id);
    if (!sample) {
      return;
    }
    this.#samples.delete(id);
    sample.marks.forEach(mark => this.#leftBy.delete(mark));
    sample.reads
      .filter(sha => this.#readBy.get(sha)?.id === id)
      .forEach(sha => this.#readBy.delete(sha));
    replay.remove(sample);
  }

  // Only its first reader tells of a commit. Where that one is gone, the first of those that were not observed again
  // stands in for whichever of them reads it.
  #keepReads(next: Deployment | undefined, { lostReads }: ChangeReplay) {
    const sample = next && this.#samples.get(next.id);
    if (!sample) {
      return false;
    }
    const kept = [...lostReads].filter(sha => this.#noteRead(sha, next));
    if (kept.length) {
      const reads = [...new Set([...sample.reads, ...kept])];
      this.#samples.set(next.id, { ...sample, reads });
    }
    return kept.length > 0;
  }

  #observeOne(deployment: Deployment, replay: ChangeReplay): DeployedSample {
    const isMarked = (mark: string) => this.#isMarked(mark, replay);
    const isDeployed = ({ sha }: CommitNode) => isMarked(markOf.deployed(sha));
    const isFailure = deployment.status === 'failure';
    const head = this.#graph.nodeOf(deployment.sha);
    const fresh = reachableFrom(
      head,
      it => isDeployed(it) || (isFailure && replay.withoutRevert.has(it)),
    );
    const carriesRevert = [...fresh].some(
      ({ commit }) =>
        commit?.reverts !== undefined &&
        isMarked(markOf.deployed(commit.reverts)),
    );
    if (isFailure) {
      if (!carriesRevert) {
        fresh.forEach(it => replay.withoutRevert.add(it));
      }
      return {
        leadTimes: [],
        excludedLeadTimes: [],
        carriesRevert,
        marks: [],
        reads: this.#read(deployment, fresh),
      };
    }
    replay.withoutRevert.clear();

    // Squash merges replace samples: where there are none, as in the first deployment, they bring nothing.
    const brought: BroughtCommits = replay.hasSuccess
      ? resolveSquashMerges(fresh, {
          graph: this.#graph,
          head,
          ownCommitsOf: it => this.#ownCommitsOf(it),
          isDeployed,
        })
      : { nodes: fresh, own: new Set(), hasUnknown: false };
    const isUnknown = !head.commit && !isMarked(markOf.unknown(deployment.sha));
    const sample: DeployedSample = {
      leadTimes: [],
      excludedLeadTimes:
        isUnknown || brought.hasUnknown ? ['unknown-commit'] : [],
      carriesRevert,
      marks: [
        ...Array.from(fresh, ({ sha }) => markOf.deployed(sha)),
        ...[...brought.nodes]
          .filter(it => !fresh.has(it))
          .map(({ sha }) => markOf.squashed(sha)),
        ...(head.commit ? [] : [markOf.unknown(deployment.sha)]),
      ].filter(mark => !isMarked(mark)),
      reads: this.#read(deployment, brought.own),
    };
    if (!replay.hasSuccess) {
      return { ...sample, excludedLeadTimes: ['first-deployment'] };
    }
    for (const node of brought.nodes) {
      const isCounted = isMarked(markOf.squashed(node.sha));
      const commit = countedCommit(node);
      if (commit && !isCounted) {
        addLeadTime(sample, deployment, commit);
      }
    }
    return sample;
  }

  #isMarked(mark: string, { left, from }: ChangeReplay): boolean {
    const by = this.#leftBy.get(mark);
    return left.has(mark) || (!!by && compareDeployments(by, from) < 0);
  }

  #read(deployment: Deployment, nodes: Iterable<CommitNode>): string[] {
    return Array.from(nodes, ({ sha }) => sha).filter(sha =>
      this.#noteRead(sha, deployment),
    );
  }

  #ownCommitsOf({ sha }: CommitNode): OwnCommits {
    const pullRequests = this.#pullRequestsBySha.get(sha);
    return pullRequests
      ? [
          ...indexSquashMerges(
            [...pullRequests.values()],
            this.#graph,
          ).values(),
        ].flat()
      : [];
  }
}
