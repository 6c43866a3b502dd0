/** Random numbers that are the same for the same seed (mulberry32). */
export class Random {
  #state;

  /** @param {number} seed */
  constructor(seed) {
    this.#state = seed | 0;
  }

  /** A whole number from 0 up to and without `end`. */
  below(end) {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * end);
  }

  /** One of `choices`. */
  pick(choices) {
    return choices[this.below(choices.length)];
  }

  /** Whether something happens that happens `percent` times in a hundred. */
  chance(percent) {
    return this.below(100) < percent;
  }

  /** As many of what `make` returns as a random number between the two says. */
  several(least, most, make) {
    const length = least + this.below(most - least + 1);
    return Array.from({ length }, (_, index) => make(index));
  }
}
