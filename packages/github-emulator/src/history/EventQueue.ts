/**
 * What is yet to happen, in order of time; of the same time, in order of planning.
 *
 * @public
 */
export class EventQueue {
  readonly #entries: { at: number; run: () => void }[] = [];

  /** Plans what happens at an instant, in epoch milliseconds. */
  plan(at: number, run: () => void): void {
    let index = this.#entries.length;
    while (index > 0 && this.#entries[index - 1].at > at) {
      index -= 1;
    }
    this.#entries.splice(index, 0, { at, run });
  }

  /** Runs all that is due at or before `until`, including what is planned meanwhile. */
  runUntil(until: number): void {
    while (this.#entries.length && this.#entries[0].at <= until) {
      this.#entries.shift()!.run();
    }
  }
}
