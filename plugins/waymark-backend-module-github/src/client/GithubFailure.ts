/**
 * Why GitHub gave no usable answer.
 *
 * - `unauthorized`: the credentials are wrong or expired
 * - `forbidden`: they may not read this: permissions, single sign-on, an IP allow list
 * - `not-found`: it does not exist, or not for these credentials
 * - `rate-limited`: nothing may be asked for before `retryAt`
 * - `too-slow`: GitHub or the connection gave up waiting; asking for less may help
 * - `unavailable`: the server or the connection failed
 * - `unexpected-answer`: the answer is not what GitHub documents
 */
export type GithubFailureKind =
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'rate-limited'
  | 'too-slow'
  | 'unavailable'
  | 'unexpected-answer';

/** An answer of GitHub that cannot be used. */
export class GithubFailure extends Error {
  readonly kind: GithubFailureKind;
  /** For `rate-limited`: epoch milliseconds. */
  readonly retryAt?: number;
  /** The field of the answer that could not be had, where it is not all of it. */
  readonly field?: string;

  constructor(
    kind: GithubFailureKind,
    message: string,
    options: { retryAt?: number; field?: string; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'GithubFailure';
    this.kind = kind;
    this.retryAt = options.retryAt;
    this.field = options.field;
  }
}
