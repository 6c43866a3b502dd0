import { distinctEvents } from './distinctEvents';
import { Commit } from './DoraEvents';

/** A commit and its place in history. Without `commit` it is only known by name, and history ends there. */
export interface CommitNode {
  readonly sha: string;
  commit?: Commit;
  parents: readonly CommitNode[];
}

/** All commits that are known, at least by name, by sha. */
export type CommitGraph = Map<string, CommitNode>;

/**
 * Links commits to their parents. Malformed histories (missing parents, cycles) are taken as they are.
 */
export function buildCommitGraph(commits: readonly Commit[]): CommitGraph {
  const graph: CommitGraph = new Map();
  for (const commit of distinctEvents(commits, it => it.sha)) {
    const node = nodeOf(graph, commit.sha);
    node.commit = commit;
    node.parents = commit.parents.map(sha => nodeOf(graph, sha));
  }
  return graph;
}

/**
 * The commit's node, entered by name where it is not yet known.
 */
export function nodeOf(graph: CommitGraph, sha: string): CommitNode {
  let node = graph.get(sha);
  if (!node) {
    node = { sha, parents: [] };
    graph.set(sha, node);
  }
  return node;
}

/**
 * The commits that can be reached from one through parents, itself included, without entering those that are left out.
 * Where what is left out holds its own ancestors, that is a set difference, at the cost of what remains. An explicit
 * stack: histories are deeper than call stacks.
 */
export function reachableFrom(
  start: CommitNode,
  isLeftOut: (node: CommitNode) => boolean,
): Set<CommitNode> {
  const reached = new Set<CommitNode>();
  const pending = [start];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (!reached.has(node) && !isLeftOut(node)) {
      reached.add(node);
      for (const parent of node.parents) {
        pending.push(parent);
      }
    }
  }
  return reached;
}

/**
 * True for a merge commit: two or more parents.
 */
export function isMergeCommit({ parents }: CommitNode): boolean {
  return parents.length >= 2;
}
