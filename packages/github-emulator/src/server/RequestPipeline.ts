import { createHash } from 'node:crypto';
import type { Access } from '../access/Access';
import type { AccessRegistry } from '../access/AccessRegistry';
import type { Clock } from '../clock';
import { changeBody, makePartial } from '../faults/changeBody';
import type { Fault, FaultPlan } from '../faults/Fault';
import {
  executeQuery,
  prepareQuery,
  type GraphqlRequest,
} from '../graphql/executeQuery';
import type { GithubHistory } from '../history/GithubHistory';
import type { RateLimiter, RateLimitResource } from '../limits/RateLimiter';
import type { Urls } from '../representations/Urls';
import { notFound, RestError, type RestAnswer } from '../rest/RestAnswer';
import { REST_ROUTES, type RestRoute } from '../rest/routes';
import { toInstant } from '../time';
import type { RequestRecord } from './RequestRecord';

/** A request, after its body is read. */
export interface IncomingRequest {
  method: string;
  url: URL;
  authorization?: string;
  ifNoneMatch?: string;
  body: string;
}

/** An answer as it is written to the connection. */
export interface OutgoingAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
  /** Close the connection after so many bytes; before all of them where it is 0 and `reset`. */
  cutAfter?: number;
  reset?: boolean;
}

interface Parts {
  clock: Clock;
  history: GithubHistory;
  registry: AccessRegistry;
  limiter: RateLimiter;
  faults: FaultPlan;
  urls: () => Urls;
}

interface Compiled {
  route: RestRoute;
  pattern: RegExp;
  names: string[];
}

interface Work {
  request: IncomingRequest;
  path: string;
  record: RequestRecord;
  access: Access;
  faults: Fault[];
  resource: RateLimitResource;
}

const COMPILED: readonly Compiled[] = REST_ROUTES.map(route => {
  const names: string[] = [];
  const pattern = route.path.replace(/:(\w+)/g, (_, name: string) => {
    names.push(name);
    return '([^/]+)';
  });
  return { route, pattern: new RegExp(`^${pattern}$`), names };
});

const SECONDARY_MESSAGE =
  'You have exceeded a secondary rate limit. Please wait a few minutes before you try again. If you reach out to GitHub Support for help, please include the request ID and timestamp.';

/** Takes a request through access, faults and limits to its answer, and keeps the log. */
export class RequestPipeline {
  readonly log: RequestRecord[] = [];
  readonly #parts: Parts;
  #requests = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async answer(request: IncomingRequest): Promise<OutgoingAnswer> {
    const { registry, clock } = this.#parts;
    const path = withoutPrefix(request.url.pathname);
    const graphql = path === '/graphql';
    const match = graphql ? undefined : matchRoute(request.method, path);
    const access = registry.identify(request.authorization);
    const query = graphql ? readGraphql(request.body) : undefined;
    const routePath = graphql ? '/graphql' : match?.route.path;
    const route = routePath ? `${request.method} ${routePath}` : 'unknown';
    const operation = query && operationNameOf(query);
    const faults = this.#parts.faults.strike({
      route,
      path,
      operation,
      query: query?.query,
    });
    const record: RequestRecord = {
      at: clock.now(),
      method: request.method,
      path: `${path}${request.url.search}`,
      route,
      operation,
      query: query?.query,
      variables: query?.variables ?? undefined,
      subject: access?.limitedAs ?? 'unknown',
      cost: 0,
      status: 0,
      bytes: 0,
      faults: faults.map(fault => fault.kind),
    };
    this.log.push(record);
    const work = access && {
      request,
      path,
      record,
      access,
      faults,
      resource: graphql ? ('graphql' as const) : ('core' as const),
    };
    const answer = work
      ? await this.#limited(work, () =>
          graphql ? this.#graphql(work, query) : this.#rest(work, match),
        )
      : new RestError(401, 'Bad credentials').answer;
    return this.#finish(answer, work, record, faults);
  }

  async #limited(
    work: Work,
    run: () => RestAnswer | Promise<RestAnswer>,
  ): Promise<RestAnswer> {
    const { limiter } = this.#parts;
    const { access, resource, faults, request } = work;
    for (const fault of faults) {
      if (fault.kind === 'status') {
        return {
          status: fault.status,
          body: fault.body ?? { message: `Status ${fault.status}` },
          headers: fault.headers,
        };
      }
      if (fault.kind === 'secondary-limit') {
        return secondaryLimit(
          fault.status ?? 403,
          fault.retryAfterSeconds ?? 60,
        );
      }
      if (fault.kind === 'rate-limit') {
        limiter.exhaust(access.limitedAs, resource);
      }
    }
    const writes = resource === 'core' && request.method !== 'GET';
    const begun = limiter.begin(access.limitedAs, resource, writes ? 5 : 1);
    if ('retryAfter' in begun) {
      return secondaryLimit(403, Math.ceil(begun.retryAfter / 1000));
    }
    try {
      // A delay takes its place among the requests at the same time.
      await Promise.all(faults.map(delayOf).map(wait));
      return await run();
    } finally {
      begun.end();
    }
  }

  async #graphql(
    work: Work,
    query: GraphqlRequest | undefined,
  ): Promise<RestAnswer> {
    const { limiter, history, urls } = this.#parts;
    const { access, record } = work;
    if (access.kind === 'anonymous' || access.kind === 'app') {
      return new RestError(
        401,
        'This endpoint requires you to be authenticated.',
      ).answer;
    }
    if (!query) {
      return new RestError(400, 'Problems parsing JSON').answer;
    }
    const prepared = prepareQuery(query);
    const cost = prepared.errors ? 1 : prepared.cost;
    if (!limiter.charge(access.limitedAs, 'graphql', cost)) {
      return {
        status: 200,
        body: {
          errors: [
            {
              type: 'RATE_LIMITED',
              message: `API rate limit exceeded for ${access.subject}.`,
            },
          ],
        },
      };
    }
    record.cost = cost;
    if (prepared.errors) {
      return { status: 200, body: { errors: prepared.errors } };
    }
    record.nodeCount = prepared.nodeCount;
    if (work.faults.some(fault => fault.kind === 'timeout')) {
      return timeout('graphql');
    }
    const body = await executeQuery(prepared, {
      history,
      access,
      webUrl: urls().web,
      rateLimit: {
        ...limiter.state(access.limitedAs, 'graphql'),
        cost,
        nodeCount: prepared.nodeCount,
      },
    });
    return { status: 200, body };
  }

  #rest(work: Work, match: RouteMatch | undefined): RestAnswer {
    const { limiter, history, registry, urls } = this.#parts;
    const { access, record, request } = work;
    const free = match?.route.free ?? false;
    if (!free) {
      if (!limiter.charge(access.limitedAs, 'core', 1)) {
        return new RestError(
          403,
          `API rate limit exceeded for ${access.subject}.`,
        ).answer;
      }
      record.cost = 1;
    }
    if (work.faults.some(fault => fault.kind === 'timeout')) {
      return timeout('core');
    }
    try {
      if (!match) {
        throw notFound();
      }
      const answer = match.route.answer({
        history,
        access,
        registry,
        limiter,
        urls: urls(),
        url: absolute(request.url, work.path, urls()),
        params: match.params,
      });
      return this.#conditional(work, answer, free);
    } catch (error) {
      if (error instanceof RestError) {
        return error.answer;
      }
      throw error;
    }
  }

  #conditional(work: Work, answer: RestAnswer, free: boolean): RestAnswer {
    const { access, record, request } = work;
    if (request.method !== 'GET' || free) {
      return answer;
    }
    const etag = `W/"${createHash('sha256')
      .update(JSON.stringify(answer.body))
      .digest('hex')}"`;
    const headers = { ...answer.headers, etag };
    if (request.ifNoneMatch === etag) {
      this.#parts.limiter.refund(access.limitedAs, 'core', record.cost);
      record.cost = 0;
      return { status: 304, body: undefined, headers };
    }
    return { ...answer, headers };
  }

  #finish(
    answer: RestAnswer,
    work: Work | undefined,
    record: RequestRecord,
    faults: Fault[],
  ): OutgoingAnswer {
    this.#requests += 1;
    const outgoing: OutgoingAnswer = {
      status: answer.status,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'x-github-request-id': `EMUL:${String(this.#requests).padStart(6, '0')}`,
        'x-github-media-type': 'github.v3; format=json',
        date: new Date(this.#parts.clock.now()).toUTCString(),
        ...(work && this.#limitHeaders(work)),
        ...answer.headers,
      },
      body: '',
    };
    let { body } = answer;
    for (const fault of faults) {
      if (fault.kind === 'drift') {
        body = changeBody(body, fault.path, fault.change);
      } else if (fault.kind === 'partial') {
        body = makePartial(
          body,
          fault.path,
          fault.type ?? 'SERVICE_UNAVAILABLE',
          fault.message ?? 'Something went wrong while executing your query.',
        );
      }
    }
    outgoing.body = body === undefined ? '' : JSON.stringify(body);
    for (const fault of faults) {
      if (fault.kind === 'html') {
        outgoing.status = fault.status ?? 502;
        outgoing.headers['content-type'] = 'text/html; charset=utf-8';
        outgoing.body = `<!DOCTYPE html><html><head><title>Unicorn!</title></head><body><p>This page is taking too long to load.</p></body></html>`;
      } else if (fault.kind === 'truncate') {
        outgoing.cutAfter =
          fault.bytes ?? Math.floor(Buffer.byteLength(outgoing.body) / 2);
      } else if (fault.kind === 'reset') {
        outgoing.reset = true;
      }
    }
    record.status = outgoing.reset ? 0 : outgoing.status;
    record.bytes = Buffer.byteLength(outgoing.body);
    return outgoing;
  }

  #limitHeaders({ access, resource }: Work): Record<string, string> {
    const state = this.#parts.limiter.state(access.limitedAs, resource);
    return {
      'x-ratelimit-limit': String(state.limit),
      'x-ratelimit-remaining': String(state.remaining),
      'x-ratelimit-used': String(state.used),
      'x-ratelimit-reset': String(state.resetAt / 1000),
      'x-ratelimit-resource': resource,
      ...(access.kind === 'user' && {
        'x-oauth-scopes': 'read:org, repo',
        'github-authentication-token-expiration': toInstant(
          state.resetAt + 30 * 24 * 60 * 60 * 1000,
        ),
      }),
    };
  }
}

interface RouteMatch {
  route: RestRoute;
  params: Record<string, string>;
}

function matchRoute(method: string, path: string): RouteMatch | undefined {
  for (const { route, pattern, names } of COMPILED) {
    const match = route.method === method ? pattern.exec(path) : null;
    if (match) {
      return {
        route,
        params: Object.fromEntries(
          names.map((name, index) => [name, safeDecode(match[index + 1])]),
        ),
      };
    }
  }
  return undefined;
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** `/api/v3` and `/api/graphql` are what Enterprise Server has. */
function withoutPrefix(path: string): string {
  return path
    .replace(/^\/api\/v3(?=\/|$)/, '')
    .replace(/^\/api\/graphql$/, '/graphql');
}

/** The address that links in an answer lead to: the one the API goes by. */
function absolute(url: URL, path: string, urls: Urls): URL {
  return new URL(`${urls.api}${path}${url.search}`);
}

function readGraphql(body: string): GraphqlRequest | undefined {
  try {
    const request = JSON.parse(body);
    return typeof request?.query === 'string' ? request : undefined;
  } catch {
    return undefined;
  }
}

function operationNameOf(request: GraphqlRequest): string | undefined {
  return (
    request.operationName ?? /\bquery\s+([A-Za-z_]\w*)/.exec(request.query)?.[1]
  );
}

function secondaryLimit(status: number, retryAfter: number): RestAnswer {
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

function timeout(resource: RateLimitResource): RestAnswer {
  return {
    status: 502,
    body:
      resource === 'graphql'
        ? {
            data: null,
            errors: [
              {
                message:
                  'Something went wrong while executing your query. This may be the result of a timeout, or it could be a GitHub bug. Please include `EMUL:000000` when reporting this issue.',
              },
            ],
          }
        : { message: 'Server Error' },
  };
}

function delayOf(fault: Fault): number {
  return fault.kind === 'delay' ? fault.milliseconds : 0;
}

function wait(milliseconds: number): Promise<void> | undefined {
  return milliseconds
    ? new Promise(resolve => {
        setTimeout(resolve, milliseconds).unref();
      })
    : undefined;
}
