import { Octokit } from '@octokit/core';
import { Budget, Usage } from './Budget';
import { GithubFailure } from './GithubFailure';
import { toGithubFailure } from './toGithubFailure';

/** An error of a GraphQL answer, as GitHub gives them. */
export interface GraphqlError {
  type?: string;
  message: string;
  path?: (string | number)[];
}

/** An answer of GraphQL: what could be had, and what could not. */
export interface GraphqlAnswer {
  data: Record<string, unknown>;
  errors: GraphqlError[];
  /** What it took from the rate limit. */
  points: number;
}

/** An answer of REST; `undefined` data where nothing has changed since the entity tag. */
export interface RestAnswer {
  data: unknown;
  etag?: string;
  isUnchanged: boolean;
}

/** What {@link GithubClient} works with. Times are in milliseconds. */
export interface GithubClientOptions {
  apiBaseUrl: string;
  /** With the authorization. */
  headers: Record<string, string>;
  /** Of the rate limits that these credentials have. */
  budgetName: string;
  timeout: number;
  clock: () => Date;
  /** Called with each rate limit that GitHub tells of. */
  onBudget: (budget: Budget) => void;
  signal: AbortSignal;
}

// What does not exist is an error within an answer; only where the address is none there is no answer.
const GONE = new Set([404, 410]);

// The documentation has one, the answers have both.
const LIMITED = new Set(['RATE_LIMITED', 'RATE_LIMIT']);

/** Asks GitHub on behalf of one owner, one question at a time. Every method throws {@link GithubFailure}. */
export class GithubClient {
  readonly #octokit: Octokit;
  readonly #options: GithubClientOptions;
  readonly #usage: Usage = { requests: 0, points: 0 };

  private constructor(options: GithubClientOptions) {
    this.#options = options;
    this.#octokit = new Octokit({
      baseUrl: options.apiBaseUrl,
      userAgent: 'waymark',
      // What goes wrong is told where its owner sees it.
      log: { debug() {}, info() {}, warn() {}, error() {} },
    });
  }

  static create(options: GithubClientOptions) {
    return new GithubClient(options);
  }

  /** What was asked for so far. */
  get usage(): Usage {
    return { ...this.#usage };
  }

  /** Asks a query, which must ask for `rateLimit { cost limit remaining resetAt }` too. */
  async graphql(
    query: string,
    variables: Record<string, unknown>,
  ): Promise<GraphqlAnswer> {
    const body = await this.#ask(async request => {
      try {
        return {
          data: await this.#octokit.graphql<unknown>(query, {
            ...variables,
            ...request,
          }),
          errors: [] as GraphqlError[],
        };
      } catch (error) {
        if (GONE.has((error as { status?: number }).status ?? 0)) {
          throw noApi(error);
        }
        return readPartialAnswer(error);
      }
    });
    const { data, errors } = body;
    const limited = errors.find(it => LIMITED.has(it.type ?? ''));
    if (limited) {
      throw this.#rateLimited(limited.message, body.headers);
    }
    if (!isObject(data)) {
      throw errors.length ? toQueryFailure(errors) : noApi();
    }
    const points = this.#noteRateLimit(data.rateLimit);
    this.#usage.points += points;
    return { data, errors, points };
  }

  /** Asks a route of REST, such as `GET /repos/{owner}/{repo}`. */
  async get(
    route: string,
    parameters: Record<string, unknown>,
    etag?: string,
  ): Promise<RestAnswer> {
    return this.#ask(async request => {
      try {
        const response = await this.#octokit.request(route, {
          ...parameters,
          ...request,
          headers: {
            ...request.headers,
            ...(etag && { 'if-none-match': etag }),
          },
        });
        this.#noteHeaders(response.headers);
        if (!isObject(response.data)) {
          throw new GithubFailure(
            'unexpected-answer',
            'GitHub answered without JSON',
          );
        }
        return {
          data: response.data,
          etag: response.headers.etag,
          isUnchanged: false,
        };
      } catch (error) {
        if ((error as { status?: number }).status === 304) {
          return { data: undefined, etag, isUnchanged: true };
        }
        throw error;
      }
    });
  }

  async #ask<T>(
    run: (request: {
      headers: Record<string, string>;
      request: { signal: AbortSignal };
    }) => Promise<T>,
  ): Promise<T> {
    const { headers, timeout, clock, signal } = this.#options;
    signal.throwIfAborted();
    this.#usage.requests += 1;
    try {
      return await run({
        headers,
        request: {
          signal: AbortSignal.any([signal, AbortSignal.timeout(timeout)]),
        },
      });
    } catch (error) {
      signal.throwIfAborted();
      const failure = toGithubFailure(error, clock().getTime());
      this.#noteHeaders(
        (error as { response?: { headers?: object } }).response?.headers,
      );
      throw failure;
    }
  }

  #rateLimited(message: string, headers: object | undefined): GithubFailure {
    this.#noteHeaders(headers);
    const now = this.#options.clock().getTime();
    const reset = Number(
      (headers as Record<string, unknown> | undefined)?.['x-ratelimit-reset'],
    );
    return new GithubFailure('rate-limited', message, {
      retryAt: reset * 1000 > now ? reset * 1000 : now + 60_000,
    });
  }

  // Returns the points that the query took.
  #noteRateLimit(rateLimit: unknown): number {
    if (!isObject(rateLimit)) {
      return 0;
    }
    const { cost, limit, remaining, resetAt } = rateLimit;
    this.#note('graphql', {
      limit: toNumber(limit),
      remaining: toNumber(remaining),
      resetAt: toNumber(Date.parse(String(resetAt))),
    });
    return toNumber(cost) ?? 0;
  }

  #noteHeaders(headers: object | undefined): void {
    const of = (name: string) =>
      (headers as Record<string, unknown> | undefined)?.[`x-ratelimit-${name}`];
    if (of('limit') === undefined) {
      return;
    }
    const reset = toNumber(Number(of('reset')));
    this.#note(of('resource') === 'graphql' ? 'graphql' : 'core', {
      limit: toNumber(Number(of('limit'))),
      remaining: toNumber(Number(of('remaining'))),
      resetAt: reset === undefined ? undefined : reset * 1000,
    });
  }

  #note(
    resource: Budget['resource'],
    limits: Pick<Budget, 'limit' | 'remaining' | 'resetAt'>,
  ): void {
    const { budgetName, clock, onBudget } = this.#options;
    onBudget({
      name: budgetName,
      resource,
      ...limits,
      observedAt: clock().getTime(),
    });
  }
}

function noApi(cause?: unknown): GithubFailure {
  return new GithubFailure(
    'unexpected-answer',
    'GitHub answered without data, as other servers do: is the address that of an API?',
    { cause },
  );
}

// Octokit throws where an answer has errors, also where most of it is data.
function readPartialAnswer(error: unknown): {
  data: unknown;
  errors: GraphqlError[];
  headers?: object;
} {
  const { name, response, headers } = error as {
    name?: string;
    headers?: object;
    response?: { data?: unknown; errors?: GraphqlError[] };
  };
  if (name !== 'GraphqlResponseError' || !Array.isArray(response?.errors)) {
    throw error;
  }
  return { data: response.data, errors: response.errors, headers };
}

function toQueryFailure(errors: readonly GraphqlError[]): GithubFailure {
  const [{ message, type }] = errors;
  const isSlow = /something went wrong|timeout|timed out/i.test(message);
  return new GithubFailure(
    isSlow ? 'too-slow' : kindOfError(type),
    `GitHub refused the query: ${message}`,
  );
}

/** What the type of a GraphQL error means. */
export function kindOfError(type: string | undefined) {
  switch (type) {
    case 'NOT_FOUND':
      return 'not-found';
    case 'FORBIDDEN':
    case 'INSUFFICIENT_SCOPES':
      return 'forbidden';
    case 'SERVICE_UNAVAILABLE':
    case 'INTERNAL':
      return 'unavailable';
    default:
      return 'unexpected-answer';
  }
}

function toNumber(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value)
    ? value
    : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
