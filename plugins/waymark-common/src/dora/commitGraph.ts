import { Commit } from './DoraEvents';
import { Generations } from './Generations';

/** A commit and its place in history. Without `commit` it is only known by name, and history ends there. */
export interface CommitNode {
  readonly sha: string;
  commit?: Commit;
  /** Each once. */
  parents: readonly CommitNode[];
}

/**
 * Commits linked to their parents. Malformed histories (missing parents, cycles) are taken as they are.
 */
export class CommitGraph {
  readonly #nodes = new Map<string, CommitNode>();
  #generations: Generations | undefined;

  static of(commits: readonly Commit[]): CommitGraph {
    const graph = new CommitGraph();
    commits.forEach(it => graph.add(it));
    return graph;
  }

  /** The commit's node, where it is known at least by name. */
  get(sha: string): CommitNode | undefined {
    return this.#nodes.get(sha);
  }

  /** The commit's node, entered by name where it is not yet known. */
  nodeOf(sha: string): CommitNode {
    let node = this.#nodes.get(sha);
    if (!node) {
      node = { sha, parents: [] };
      this.#nodes.set(sha, node);
    }
    return node;
  }

  /** Takes a commit in; of two with the same sha the later one given wins. */
  add(commit: Commit): void {
    const node = this.nodeOf(commit.sha);
    const isNew = !node.commit;
    node.commit = commit;
    node.parents = [...new Set(commit.parents)].map(sha => this.nodeOf(sha));
    if (!isNew || !this.#generations?.append(node)) {
      this.#generations = undefined;
    }
  }

  /** Whether history leads from a commit back to one of the others, or it is one of them. */
  reachesAny(head: CommitNode, targets: readonly CommitNode[]): boolean {
    if (!targets.length) {
      return false;
    }
    this.#generations ??= Generations.of(this.#nodes.values());
    return this.#generations.reachesAny(head, targets);
  }
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
