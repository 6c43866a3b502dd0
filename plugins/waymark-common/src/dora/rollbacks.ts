import { Deployment } from './DoraEvents';

/** A successful deployment that went back, and the one that it undid, where that is known. */
export interface Rollback {
  deployment: Deployment;
  undone?: Deployment;
}

/**
 * Finds rollbacks (design, section 6: "rollback"): a success of `kind: rollback`, or one that replaces another commit
 * and whose own commit was first deployed before the one that it replaces. It undid the deployment right after the
 * newest earlier success of its commit; where that is the rollback itself, nothing; where its commit was never deployed,
 * the one right before.
 *
 * @param successes - of one environment, in their order
 */
export function findRollbacks(successes: readonly Deployment[]): Rollback[] {
  const firstIndex = new Map<string, number>();
  const newestIndex = new Map<string, number>();
  const rollbacks: Rollback[] = [];
  successes.forEach((deployment, index) => {
    const { sha, kind } = deployment;
    const replaced = successes.at(Math.max(index - 1, 0))?.sha ?? sha;
    const first = firstIndex.get(sha) ?? index;
    if (kind === 'rollback' || first < (firstIndex.get(replaced) ?? index)) {
      const newest = newestIndex.get(sha);
      const undoneIndex = newest === undefined ? index - 1 : newest + 1;
      const undone =
        undoneIndex >= 0 && undoneIndex < index
          ? successes[undoneIndex]
          : undefined;
      rollbacks.push({ deployment, undone });
    }
    firstIndex.set(sha, first);
    newestIndex.set(sha, index);
  });
  return rollbacks;
}
