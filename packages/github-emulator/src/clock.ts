/**
 * Where an emulator takes the time from. Limits, tokens and logs use it; delays and time-outs pass in real time.
 *
 * @public
 */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
}

/**
 * The clock of the machine.
 *
 * @public
 */
export const systemClock: Clock = { now: () => Date.now() };

/**
 * A clock that stands still until it is moved.
 *
 * @public
 */
export class ManualClock implements Clock {
  #now: number;

  /** Starts at an ISO 8601 instant or at epoch milliseconds. */
  constructor(start: string | number) {
    this.#now = typeof start === 'number' ? start : Date.parse(start);
  }

  now(): number {
    return this.#now;
  }

  /** Moves forward by milliseconds. */
  advance(milliseconds: number): void {
    if (milliseconds < 0) {
      throw new RangeError('A clock only moves forward');
    }
    this.#now += milliseconds;
  }
}
