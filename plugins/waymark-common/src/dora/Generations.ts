import type { CommitNode } from './commitGraph';

/**
 * The generation of each commit, one more than the highest of its parents', and its children. A commit can only be
 * reached from those of higher generations. Those on a cycle, or that lead back to one, have an infinite generation,
 * which tells nothing of their order.
 */
export class Generations {
  readonly #generations = new Map<CommitNode, number>();
  readonly #children = new Map<CommitNode, CommitNode[]>();

  static of(nodes: Iterable<CommitNode>): Generations {
    return new Generations(nodes);
  }

  private constructor(nodes: Iterable<CommitNode>) {
    const missing = new Map<CommitNode, number>();
    const ready: CommitNode[] = [];
    for (const node of nodes) {
      node.parents.forEach(it => this.#addChild(it, node));
      if (node.parents.length) {
        missing.set(node, node.parents.length);
      } else {
        ready.push(node);
      }
    }
    for (let node = ready.pop(); node; node = ready.pop()) {
      this.#generations.set(node, this.#afterParents(node));
      missing.delete(node);
      for (const child of this.#childrenOf(node)) {
        const count = (missing.get(child) ?? 0) - 1;
        missing.set(child, count);
        if (count === 0) {
          ready.push(child);
        }
      }
    }
    for (const node of missing.keys()) {
      this.#generations.set(node, Infinity);
    }
  }

  /**
   * Takes in a commit that has got its parents.
   *
   * @returns false where it has children already: then all have to be numbered again
   */
  append(node: CommitNode): boolean {
    if (this.#childrenOf(node).length || node.parents.includes(node)) {
      return false;
    }
    this.#generations.set(node, this.#afterParents(node));
    node.parents.forEach(it => this.#addChild(it, node));
    return true;
  }

  /**
   * Searches from both ends in turn, until they meet or one of them has nowhere to go: a branch that was never merged ends
   * after its few commits, however long the history is. Neither end leaves the generations between the two.
   */
  reachesAny(head: CommitNode, targets: readonly CommitNode[]): boolean {
    if (targets.includes(head)) {
      return true;
    }
    const highest = this.#generationOf(head);
    const lowest = targets
      .map(it => this.#generationOf(it))
      .reduce((least, it) => Math.min(least, it), Infinity);
    const isTooLow = (generation: number) =>
      generation <= lowest && generation !== Infinity;
    const isTooHigh = (generation: number) =>
      generation >= highest && highest !== Infinity;
    const back = new Set([head]);
    const forth = new Set(targets);
    const backwards = back.values();
    const forwards = forth.values();
    // A set hands out what is added to it while it is walked.
    for (;;) {
      const older = backwards.next();
      const newer = forwards.next();
      if (older.done || newer.done) {
        return false;
      }
      for (const parent of older.value.parents) {
        if (forth.has(parent)) {
          return true;
        }
        if (!isTooLow(this.#generationOf(parent))) {
          back.add(parent);
        }
      }
      for (const child of this.#childrenOf(newer.value)) {
        if (back.has(child)) {
          return true;
        }
        if (!isTooHigh(this.#generationOf(child))) {
          forth.add(child);
        }
      }
    }
  }

  #childrenOf(node: CommitNode): readonly CommitNode[] {
    return this.#children.get(node) ?? [];
  }

  #addChild(parent: CommitNode, child: CommitNode): void {
    const children = this.#children.get(parent);
    if (children) {
      children.push(child);
    } else {
      this.#children.set(parent, [child]);
    }
  }

  // One that is known by name alone has no parents, and is the first of its line.
  #generationOf(node: CommitNode): number {
    return this.#generations.get(node) ?? 1;
  }

  #afterParents({ parents }: CommitNode): number {
    let highest = 0;
    for (const parent of parents) {
      highest = Math.max(highest, this.#generationOf(parent));
    }
    return highest + 1;
  }
}
