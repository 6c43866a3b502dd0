import { CommitNode } from './commitGraph';
import type { DeployedSample } from './DeployedSample';
import { Deployment } from './DoraEvents';

/** What is true of the running place while a part of an environment's deployments is observed again. */
export class ChangeReplay {
  /** Where it begins. */
  readonly from: Deployment;
  /** The marks left so far, and by whom. */
  readonly left = new Map<string, Deployment>();
  /** Commits that a row of failures searched for reverts in vain. */
  readonly withoutRevert = new Set<CommitNode>();
  /** Commits whose first reader was among those observed again. */
  readonly lostReads = new Set<string>();
  readonly #difference = new Map<string, number>();
  #hasSuccess: boolean;

  constructor(from: Deployment, hasSuccess: boolean) {
    this.from = from;
    this.#hasSuccess = hasSuccess;
  }

  /** A success lies before the running place. */
  get hasSuccess(): boolean {
    return this.#hasSuccess;
  }

  /** The marks at the running place are those that were there before the replay: what follows sees no change. */
  get isAsBefore(): boolean {
    return this.#difference.size === 0;
  }

  /** Takes away what a deployment had left. */
  remove(sample: DeployedSample): void {
    sample.marks.forEach(it => this.#count(it, -1));
    sample.reads.forEach(it => this.lostReads.add(it));
  }

  /** Adds what a deployment leaves now. */
  add(deployment: Deployment, sample: DeployedSample): void {
    for (const it of sample.marks) {
      this.left.set(it, deployment);
      this.#count(it, 1);
    }
    this.#hasSuccess ||= deployment.status === 'success';
  }

  #count(mark: string, by: number): void {
    const count = (this.#difference.get(mark) ?? 0) + by;
    if (count) {
      this.#difference.set(mark, count);
    } else {
      this.#difference.delete(mark);
    }
  }
}
