/** Why an expression cannot be used, told to whoever wrote it. */
export class ExpressionError extends Error {
  readonly name = 'ExpressionError';

  /**
   * @param isRefused - whether it is valid CEL that may not be used here
   * @param offset - characters of the expression before the place that it is about
   */
  constructor(
    message: string,
    readonly remedy: string,
    readonly isRefused: boolean,
    readonly offset: number = 0,
  ) {
    super(message);
  }
}
