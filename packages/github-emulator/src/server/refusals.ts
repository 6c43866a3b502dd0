import type { RateLimitResource } from '../limits/RateLimiter';
import type { RestAnswer } from '../rest/RestAnswer';

const SECONDARY_MESSAGE =
  'You have exceeded a secondary rate limit. Please wait a few minutes before you try again. If you reach out to GitHub Support for help, please include the request ID and timestamp.';

const TIMEOUT_MESSAGE =
  "We couldn't respond to your request in time. Sorry about that. Please try resubmitting your request and contact us if the problem persists.";

/** What a secondary rate limit answers. */
export function secondaryLimit(status: number, retryAfter: number): RestAnswer {
  return {
    status,
    body: {
      documentation_url:
        'https://docs.github.com/rest/overview/rate-limits-for-the-rest-api#about-secondary-rate-limits',
      message: SECONDARY_MESSAGE,
    },
    headers: { 'retry-after': String(retryAfter) },
  };
}

/** What GraphQL answers when the primary limit is exceeded; GitHub words it otherwise when it was so before. */
export function graphqlLimit(subject: string, already: boolean): RestAnswer {
  const error = already
    ? {
        type: 'RATE_LIMIT',
        code: 'graphql_rate_limit',
        message: `API rate limit already exceeded for ${subject}.`,
      }
    : {
        type: 'RATE_LIMITED',
        message: `API rate limit exceeded for ${subject}.`,
      };
  return { status: 200, body: { errors: [error] } };
}

/** What is answered when GitHub gave up. */
export function timeout(
  resource: RateLimitResource,
  status: 502 | 504 = 502,
): RestAnswer {
  if (status === 504) {
    return { status, body: { message: TIMEOUT_MESSAGE } };
  }
  const message =
    'Something went wrong while executing your query. This may be the result of a timeout, or it could be a GitHub bug. Please include `EMUL:000000` when reporting this issue.';
  return {
    status,
    body:
      resource === 'graphql'
        ? { data: null, errors: [{ message }] }
        : { message: 'Server Error' },
  };
}
