import { CommitGraph, CommitNode, nodeOf } from './commitGraph';
import { distinctEvents } from './distinctEvents';
import { PullRequest } from './DoraEvents';

/** The own commits of pull requests, by the commit with one parent that their merge left. */
export type SquashMerges = ReadonlyMap<CommitNode, readonly CommitNode[]>;

/**
 * Finds the commits that may be squash merges: `mergeSha` of a pull request, with exactly one parent. Of several pull
 * requests with the same `mergeSha` the lowest number counts. One that lists no commits has nothing to stand for.
 */
export function indexSquashMerges(
  pullRequests: readonly PullRequest[],
  graph: CommitGraph,
): SquashMerges {
  const merges = new Map<CommitNode, readonly CommitNode[]>();
  const byNumber = distinctEvents(pullRequests, it => it.number).sort(
    (left, right) => left.number - right.number,
  );
  for (const { mergeSha, commits } of byNumber) {
    const merge = mergeSha === undefined ? undefined : graph.get(mergeSha);
    if (merge?.parents.length === 1 && commits.length && !merges.has(merge)) {
      merges.set(
        merge,
        [...new Set(commits)].map(sha => nodeOf(graph, sha)),
      );
    }
  }
  return merges;
}

/**
 * The pull request's own commits that a squash merge stands for (design, section 6: "squash merges"); `undefined` where
 * the commit stands for itself, also because one of them can be reached (it was merged by fast-forward).
 */
export function squashedCommits(
  node: CommitNode,
  merges: SquashMerges,
  isReachable: (node: CommitNode) => boolean,
): readonly CommitNode[] | undefined {
  const own = merges.get(node);
  return own?.some(isReachable) ? undefined : own;
}
