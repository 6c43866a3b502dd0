import { CommitGraph, CommitNode } from './commitGraph';
import { distinctEvents } from './distinctEvents';
import { PullRequest } from './DoraEvents';

/** The own commits of each pull request that a commit may be the squash merge of. */
export type OwnCommits = readonly (readonly CommitNode[])[];

/** The own commits of each pull request, by the commit with one parent that their merge left. */
export type SquashMerges = ReadonlyMap<CommitNode, OwnCommits>;

/** The commits that a deployment brings, squash merges resolved. */
export interface BroughtCommits {
  /** Also those that another deployment may have brought by a squash merge. */
  nodes: ReadonlySet<CommitNode>;
  /** Those that were looked at: the own commits of its squash merges. */
  own: ReadonlySet<CommitNode>;
  /** Of a pull request no own commit is in the graph. */
  hasUnknown: boolean;
}

/**
 * Finds the commits that may be squash merges: `mergeSha` of pull requests, with exactly one parent. Several with the
 * same `mergeSha` are all kept, by number. One that lists no commits has nothing to stand for.
 */
export function indexSquashMerges(
  pullRequests: readonly PullRequest[],
  graph: CommitGraph,
): SquashMerges {
  const merges = new Map<CommitNode, CommitNode[][]>();
  const byNumber = distinctEvents(pullRequests, it => it.number).sort(
    (left, right) => left.number - right.number,
  );
  for (const { mergeSha, commits } of byNumber) {
    const merge = mergeSha === undefined ? undefined : graph.get(mergeSha);
    if (merge?.parents.length === 1 && commits.length) {
      const own = [...new Set(commits)].map(sha => graph.nodeOf(sha));
      merges.set(merge, [...(merges.get(merge) ?? []), own]);
    }
  }
  return merges;
}

/**
 * Resolves the squash merges among the commits that a deployment is the first to contain (design, section 6: "squash
 * merges"): each stands for the own commits of its pull requests, without those that were deployed before. A pull request
 * of which a commit can be reached was merged by fast-forward, and is none; where none remains, the commit stands for
 * itself. What was deployed before may still be out of reach, where it came from another branch: only then has the
 * history to be searched.
 */
export function resolveSquashMerges(
  fresh: ReadonlySet<CommitNode>,
  options: {
    graph: CommitGraph;
    head: CommitNode;
    ownCommitsOf(merge: CommitNode): OwnCommits;
    isDeployed(node: CommitNode): boolean;
  },
): BroughtCommits {
  const { graph, head, ownCommitsOf, isDeployed } = options;
  const isReachable = (own: readonly CommitNode[]) =>
    own.some(it => fresh.has(it)) ||
    graph.reachesAny(head, own.filter(isDeployed));
  const nodes = new Set<CommitNode>();
  const looked = new Set<CommitNode>();
  let hasUnknown = false;
  for (const node of fresh) {
    const candidates = ownCommitsOf(node);
    const squashed = candidates.filter(own => !isReachable(own));
    candidates.forEach(own => own.forEach(it => looked.add(it)));
    if (!squashed.length) {
      nodes.add(node);
    }
    for (const own of squashed) {
      hasUnknown ||= own.every(({ commit }) => !commit);
      own.filter(it => !isDeployed(it)).forEach(it => nodes.add(it));
    }
  }
  return { nodes, own: looked, hasUnknown };
}
