/**
 * What an expression was, from `since` until the next change.
 *
 * @public
 */
export interface HeldState {
  /** `undefined` where it had no value. */
  value: boolean | undefined;
  /** Epoch milliseconds. */
  since: number;
}

/**
 * Whether something has been true for long enough.
 *
 * @public
 */
export interface HeldJudgement {
  /** `fail` where it was false meanwhile, `unknown` where nobody knows what it was. */
  verdict: 'pass' | 'fail' | 'unknown';
  /** Epoch milliseconds since when it is known to be true; absent where it is not true now. */
  since?: number;
  /** Epoch milliseconds at which time alone changes the verdict, unless it becomes false again. */
  dueAt?: number;
}

/**
 * Judges whether an expression has been true throughout the last `heldFor` milliseconds.
 *
 * @param newestFirst - its states, the current one first, each with an earlier `since`; only as many are taken as are needed
 * @public
 */
export function judgeHeld(
  newestFirst: Iterable<HeldState>,
  heldFor: number,
  now: number,
): HeldJudgement {
  const start = now - heldFor;
  let trueSince: number | undefined;
  let isBroken = false;
  let reached = Infinity;
  for (const { value, since } of newestFirst) {
    if (value === false) {
      return judged('fail', trueSince, reached + heldFor);
    }
    isBroken ||= value === undefined;
    if (!isBroken) {
      trueSince = since;
    }
    reached = since;
    if (since <= start) {
      break;
    }
  }
  return isBroken || reached > start
    ? judged('unknown', trueSince, (trueSince ?? Infinity) + heldFor)
    : judged('pass', trueSince, Infinity);
}

function judged(
  verdict: HeldJudgement['verdict'],
  since: number | undefined,
  dueAt: number,
): HeldJudgement {
  return {
    verdict,
    ...(since !== undefined && { since }),
    ...(dueAt < Infinity && { dueAt }),
  };
}
