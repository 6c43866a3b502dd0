import { GithubFailure } from './GithubFailure';

type Headers = Readonly<Record<string, string | number | undefined>>;

// Where GitHub refuses without saying how long: it advises a minute at least.
const SECONDARY_PAUSE = 60_000;

const TIMEOUT_ERRORS = new Set(['TimeoutError', 'HeadersTimeoutError']);

/** Tells what an error of the client means. `now` is epoch milliseconds. */
export function toGithubFailure(error: unknown, now: number): GithubFailure {
  if (error instanceof GithubFailure) {
    return error;
  }
  const { status, response, message } = readError(error);
  if (isTimeout(error)) {
    return new GithubFailure('too-slow', 'No answer came in time', {
      cause: error,
    });
  }
  if (!response) {
    return new GithubFailure(
      'unavailable',
      `The connection failed: ${message}`,
      { cause: error },
    );
  }
  const text = `GitHub answered ${status}: ${oneLine(message)}`;
  const retryAt = findRetryTime(status, response.headers, message, now);
  if (retryAt !== undefined) {
    return new GithubFailure('rate-limited', text, { retryAt, cause: error });
  }
  return new GithubFailure(kindOf(status), text, { cause: error });
}

function kindOf(status: number) {
  if (status === 401) {
    return 'unauthorized';
  }
  if (status === 403 || status === 451) {
    return 'forbidden';
  }
  if (status === 404 || status === 410) {
    return 'not-found';
  }
  // GraphQL answers with 502 or 504 when a query takes more than ten seconds.
  if (status === 502 || status === 504 || status === 408) {
    return 'too-slow';
  }
  return status >= 500 ? 'unavailable' : 'unexpected-answer';
}

/** When to go on, where the answer says that a rate limit was reached. */
function findRetryTime(
  status: number,
  headers: Headers,
  message: string,
  now: number,
): number | undefined {
  if (status !== 403 && status !== 429) {
    return undefined;
  }
  const retryAfter = Number(headers['retry-after']);
  if (retryAfter > 0) {
    return now + retryAfter * 1000;
  }
  const reset = Number(headers['x-ratelimit-reset']) * 1000;
  if (String(headers['x-ratelimit-remaining']) === '0' && reset > 0) {
    return Math.max(reset, now + 1000);
  }
  return status === 429 || /secondary rate limit|abuse/i.test(message)
    ? now + SECONDARY_PAUSE
    : undefined;
}

function readError(error: unknown): {
  status: number;
  message: string;
  response?: { headers: Headers };
} {
  const { status, message, response } = error as {
    status?: number;
    message?: string;
    response?: { headers?: Headers };
  };
  return {
    status: status ?? 0,
    message: message ?? String(error),
    response: response && { headers: response.headers ?? {} },
  };
}

function isTimeout(error: unknown): boolean {
  for (
    let cause = error as { name?: string; cause?: unknown } | undefined;
    cause;
    cause = cause.cause as typeof cause
  ) {
    if (cause.name && TIMEOUT_ERRORS.has(cause.name)) {
      return true;
    }
  }
  return false;
}

// An HTML page may be the message.
function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}
