import { CommitGraph, CommitNode, nodeOf } from './commitGraph';
import { distinctEvents } from './distinctEvents';
import { PullRequest } from './DoraEvents';

/** The own commits of each pull request, by the commit with one parent that their merge left. */
export type SquashMerges = ReadonlyMap<
  CommitNode,
  readonly (readonly CommitNode[])[]
>;

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
      const own = [...new Set(commits)].map(sha => nodeOf(graph, sha));
      merges.set(merge, [...(merges.get(merge) ?? []), own]);
    }
  }
  return merges;
}

/**
 * The own commits of each pull request that a squash merge stands for (design, section 6: "squash merges"). Left out are
 * those of which a commit can be reached (merged by fast-forward); where none remains, the commit stands for itself.
 */
export function squashedCommits(
  node: CommitNode,
  merges: SquashMerges,
  isReachable: (node: CommitNode) => boolean,
): readonly (readonly CommitNode[])[] {
  return merges.get(node)?.filter(own => !own.some(isReachable)) ?? [];
}
