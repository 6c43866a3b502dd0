import {
  buildCommitGraph,
  CommitGraph,
  CommitNode,
  isMergeCommit,
  nodeOf,
  reachableFrom,
} from './commitGraph';
import { Commit, Deployment, PullRequest } from './DoraEvents';
import { DoraExclusionReason } from './DoraResults';
import {
  indexSquashMerges,
  squashedCommits,
  SquashMerges,
} from './squashMerges';

/** What a successful deployment brought to its environment. */
export interface DeployedChange {
  /** Those that count for lead time: never there before, no merge commits. */
  commits: Commit[];
  /** Why it, or some of what it brought, counts for no lead time. */
  excluded: DoraExclusionReason[];
  carriesRevert: boolean;
}

/**
 * What has been deployed to one environment so far (design, section 6: "commits of a deployment"). A deployment's
 * commits are those never deployed there before: reachable(new) − reachable(every earlier success). Every success
 * leaves its whole history behind as deployed, so that each commit is visited once: all deployments together are linear
 * in the graph.
 */
export class EnvironmentHistory {
  readonly #graph: CommitGraph;
  readonly #merges: SquashMerges;
  readonly #deployedBy = new Map<CommitNode, Deployment>();
  readonly #deployedShas = new Set<string>();
  readonly #squashed = new Set<CommitNode>();
  #firstDeployment: Deployment | undefined;
  #withoutRevert = new Set<CommitNode>();

  static create(
    commits: readonly Commit[],
    pullRequests: readonly PullRequest[],
  ): EnvironmentHistory {
    const graph = buildCommitGraph(commits);
    return new EnvironmentHistory(
      graph,
      indexSquashMerges(pullRequests, graph),
    );
  }

  private constructor(graph: CommitGraph, merges: SquashMerges) {
    this.#graph = graph;
    this.#merges = merges;
  }

  /** The first known success: what it brought is not known, as nothing is known from before. */
  get firstDeployment(): Deployment | undefined {
    return this.#firstDeployment;
  }

  /** The first success that contains the commit, of those added so far. */
  firstSuccessWith(sha: string): Deployment | undefined {
    const node = this.#graph.get(sha);
    return node && this.#deployedBy.get(node);
  }

  /** Adds the next success in the environment's order. */
  addSuccess(deployment: Deployment): DeployedChange {
    const head = nodeOf(this.#graph, deployment.sha);
    const fresh = reachableFrom(head, this.#isDeployed);
    const carriesRevert = this.#holdsRevert(fresh);
    const isUnknown = !head.commit && !this.#deployedShas.has(deployment.sha);
    const isFirst = !this.#firstDeployment;
    // Squash merges replace samples: where there are none, as in the first deployment, they bring nothing.
    const brought = isFirst ? undefined : this.#resolveSquashes(head, fresh);

    fresh.forEach(node => this.#deployedBy.set(node, deployment));
    this.#deployedShas.add(deployment.sha);
    this.#withoutRevert = new Set();
    if (!brought) {
      this.#firstDeployment = deployment;
      return { commits: [], excluded: ['first-deployment'], carriesRevert };
    }
    return {
      commits: brought.commits,
      excluded: isUnknown || brought.hasUnknown ? ['unknown-commit'] : [],
      carriesRevert,
    };
  }

  /**
   * Whether a failed deployment carried a revert of a deployed commit. It leaves nothing behind as deployed; what was
   * searched in vain is remembered until the next success, so that a row of failures does not search it again.
   */
  failureCarriesRevert({ sha }: Deployment): boolean {
    const fresh = reachableFrom(
      nodeOf(this.#graph, sha),
      node => this.#isDeployed(node) || this.#withoutRevert.has(node),
    );
    const carriesRevert = this.#holdsRevert(fresh);
    if (!carriesRevert) {
      fresh.forEach(node => this.#withoutRevert.add(node));
    }
    return carriesRevert;
  }

  readonly #isDeployed = (node: CommitNode) => this.#deployedBy.has(node);

  #holdsRevert(fresh: ReadonlySet<CommitNode>): boolean {
    for (const { commit } of fresh) {
      const reverted = commit?.reverts && this.#graph.get(commit.reverts);
      if (reverted && this.#isDeployed(reverted)) {
        return true;
      }
    }
    return false;
  }

  // A commit counts once: what squash merges brought is remembered apart from what is deployed, as it does not bring its
  // own ancestors.
  #resolveSquashes(head: CommitNode, fresh: ReadonlySet<CommitNode>) {
    const isReachable = this.#reachability(head, fresh);
    const brought = new Set<CommitNode>();
    let hasUnknown = false;
    for (const node of fresh) {
      const squashed = squashedCommits(node, this.#merges, isReachable);
      if (!squashed.length) {
        brought.add(node);
      }
      for (const own of squashed) {
        hasUnknown ||= own.every(({ commit }) => !commit);
        own.filter(it => !this.#isDeployed(it)).forEach(it => brought.add(it));
      }
    }
    const commits = [];
    for (const node of brought) {
      if (node.commit && !isMergeCommit(node) && !this.#squashed.has(node)) {
        commits.push(node.commit);
      }
      if (!fresh.has(node)) {
        this.#squashed.add(node);
      }
    }
    return { commits, hasUnknown };
  }

  // What was deployed before may still be out of this deployment's reach, where it came from another branch. Only then is
  // a walk through the deployed history needed; one a deployment serves all questions.
  #reachability(head: CommitNode, fresh: ReadonlySet<CommitNode>) {
    let history: ReadonlySet<CommitNode> | undefined;
    return (node: CommitNode): boolean => {
      if (fresh.has(node)) {
        return true;
      }
      if (!this.#isDeployed(node)) {
        return false;
      }
      history ??= reachableFrom(head, () => false);
      return history.has(node);
    };
  }
}
