/**
 * What goes wrong.
 *
 * - `status`: an answer with this status instead, with GitHub's body for it unless one is given; costs nothing.
 * - `delay`: milliseconds of real time before the answer.
 * - `truncate`: the connection ends within the body, after so many bytes (default: half).
 * - `html`: a page for people instead of JSON (default status: 502).
 * - `reset`: the connection is reset before an answer.
 * - `drift`: a field of the answer is missing, `null` or another value. The path is dotted; `*` is any key or index.
 * - `timeout`: a 502 (default) or 504, after GitHub gave up; the points are spent.
 * - `partial`: a field of `data` is null and has an error.
 * - `rate-limit`: the primary limit is used up.
 * - `secondary-limit`: the secondary limit refuses (default: 403, Retry-After 60 seconds).
 *
 * @public
 */
export type Fault =
  | {
      kind: 'status';
      status: number;
      body?: unknown;
      headers?: Record<string, string>;
    }
  | { kind: 'delay'; milliseconds: number }
  | { kind: 'truncate'; bytes?: number }
  | { kind: 'html'; status?: number }
  | { kind: 'reset' }
  | {
      kind: 'drift';
      path: string;
      change: 'missing' | 'null' | { to: unknown };
    }
  | { kind: 'timeout'; status?: 502 | 504 }
  | { kind: 'partial'; path: string; type?: string; message?: string }
  | { kind: 'rate-limit' }
  | { kind: 'secondary-limit'; status?: 403 | 429; retryAfterSeconds?: number };

/**
 * When a fault strikes: all that is given must match.
 *
 * @public
 */
export interface FaultRule {
  /** As in the request log: `POST /graphql`, `GET /repos/:owner/:repo/actions/runs`. */
  route?: string;
  /** The path as it was asked for, without the prefix of Enterprise. */
  path?: RegExp;
  /** Name of the GraphQL operation. */
  operation?: string;
  /** Somewhere in the GraphQL query's text. */
  query?: RegExp;
  /** Which of the requests that match otherwise, from 1. Default: all. */
  nth?: number | readonly number[];
  fault: Fault;
}

/**
 * A request as rules see it.
 *
 * @public
 */
export interface FaultTarget {
  route: string;
  path: string;
  operation?: string;
  query?: string;
}

/**
 * The faults that an emulator is told to have.
 *
 * @public
 */
export class FaultPlan {
  readonly #rules = new Map<FaultRule, number>();

  /** Adds a rule. Gives the function that takes it away. */
  add(rule: FaultRule): () => void {
    const own = { ...rule };
    this.#rules.set(own, 0);
    return () => this.#rules.delete(own);
  }

  /** Takes all rules away. */
  clear(): void {
    this.#rules.clear();
  }

  /** The faults that a request meets, in the order of their rules. Each asking counts. */
  strike(target: FaultTarget): Fault[] {
    const faults: Fault[] = [];
    for (const [rule, count] of this.#rules) {
      if (!matches(rule, target)) {
        continue;
      }
      this.#rules.set(rule, count + 1);
      const nth =
        typeof rule.nth === 'number' ? [rule.nth] : (rule.nth ?? undefined);
      if (!nth || nth.includes(count + 1)) {
        faults.push(rule.fault);
      }
    }
    return faults;
  }
}

function matches(rule: FaultRule, target: FaultTarget): boolean {
  return (
    (!rule.route || rule.route === target.route) &&
    (!rule.path || rule.path.test(target.path)) &&
    (!rule.operation || rule.operation === target.operation) &&
    (!rule.query || rule.query.test(target.query ?? ''))
  );
}
