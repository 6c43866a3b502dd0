import { CommitGraph, CommitNode, reachableFrom } from './commitGraph';
import { Commit, Deployment, PullRequest } from './DoraEvents';
import { DoraExclusionReason } from './DoraResults';
import { countedCommit } from './leadTimes';
import {
  BroughtCommits,
  indexSquashMerges,
  resolveSquashMerges,
  SquashMerges,
} from './squashMerges';

/** What a successful deployment brought to its environment. */
export interface DeployedChange {
  /** Those that count for lead time: never there before, no merge commits, none of another part of the repository. */
  commits: Commit[];
  /** Why it, or some of what it brought, counts for no lead time. */
  excluded: DoraExclusionReason[];
  carriesRevert: boolean;
}

/**
 * What has been deployed to one environment so far (design, section 6: "commits of a deployment"). A deployment's
 * commits are those never deployed there before: reachable(new) − reachable(every earlier success). Every success
 * leaves its whole history behind as deployed, so that each commit is visited once: all deployments together are linear
 * in the graph. Only a squash merge of what had been deployed from its branch searches beyond, as far as the branch is
 * long or lies back.
 */
export class EnvironmentHistory {
  readonly #graph: CommitGraph;
  readonly #merges: SquashMerges;
  readonly #deployedBy = new Map<CommitNode, Deployment>();
  readonly #deployedShas = new Set<string>();
  readonly #squashed = new Set<CommitNode>();
  #hasSuccess = false;
  #withoutRevert = new Set<CommitNode>();

  static create(
    commits: readonly Commit[],
    pullRequests: readonly PullRequest[],
  ): EnvironmentHistory {
    const graph = CommitGraph.of(commits);
    return new EnvironmentHistory(
      graph,
      indexSquashMerges(pullRequests, graph),
    );
  }

  private constructor(graph: CommitGraph, merges: SquashMerges) {
    this.#graph = graph;
    this.#merges = merges;
  }

  /** The first success that contains the commit, of those added so far. */
  firstSuccessWith(sha: string): Deployment | undefined {
    const node = this.#graph.get(sha);
    return node && this.#deployedBy.get(node);
  }

  /** Adds the next success in the environment's order. */
  addSuccess(deployment: Deployment): DeployedChange {
    const head = this.#graph.nodeOf(deployment.sha);
    const fresh = reachableFrom(head, this.#isDeployed);
    const carriesRevert = this.#holdsRevert(fresh);
    const isUnknown = !head.commit && !this.#deployedShas.has(deployment.sha);
    // Squash merges replace samples: where there are none, as in the first deployment, they bring nothing.
    const brought = this.#hasSuccess
      ? resolveSquashMerges(fresh, {
          graph: this.#graph,
          head,
          ownCommitsOf: it => this.#merges.get(it) ?? [],
          isDeployed: this.#isDeployed,
        })
      : undefined;

    fresh.forEach(node => this.#deployedBy.set(node, deployment));
    this.#deployedShas.add(deployment.sha);
    this.#withoutRevert = new Set();
    this.#hasSuccess = true;
    if (!brought) {
      return { commits: [], excluded: ['first-deployment'], carriesRevert };
    }
    return {
      commits: this.#countOnce(brought, fresh),
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
      this.#graph.nodeOf(sha),
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

  // What squash merges brought is remembered apart from what is deployed, as it does not bring its own ancestors.
  #countOnce({ nodes }: BroughtCommits, fresh: ReadonlySet<CommitNode>) {
    const commits: Commit[] = [];
    for (const node of nodes) {
      const commit = countedCommit(node);
      if (commit && !this.#squashed.has(node)) {
        commits.push(commit);
      }
      if (!fresh.has(node)) {
        this.#squashed.add(node);
      }
    }
    return commits;
  }
}
