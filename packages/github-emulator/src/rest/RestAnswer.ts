import type { Access } from '../access/Access';
import type { AccessRegistry } from '../access/AccessRegistry';
import type { GithubHistory } from '../history/GithubHistory';
import type { RateLimiter } from '../limits/RateLimiter';
import type { Urls } from '../representations/Urls';

/** An answer of REST; the body becomes JSON. */
export interface RestAnswer {
  status: number;
  body: unknown;
  headers?: Record<string, string>;
}

/** What routes work with. */
export interface RestContext {
  history: GithubHistory;
  access: Access;
  registry: AccessRegistry;
  limiter: RateLimiter;
  urls: Urls;
  /** The full address that was asked for. */
  url: URL;
  /** The values of the path's `:names`. */
  params: Record<string, string>;
}

/** Thrown by routes to answer with an error. */
export class RestError extends Error {
  readonly answer: RestAnswer;

  constructor(
    status: number,
    message: string,
    extra: { body?: object; headers?: Record<string, string> } = {},
  ) {
    super(message);
    this.answer = {
      status,
      body: {
        message,
        documentation_url: 'https://docs.github.com/rest',
        status: String(status),
        ...extra.body,
      },
      headers: extra.headers,
    };
  }
}

/** What GitHub says of everything that is not there, or must not be known to be. */
export function notFound(): RestError {
  return new RestError(404, 'Not Found');
}
