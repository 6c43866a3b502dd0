import {
  spoilAnswer,
  spoilBody,
  type OutgoingAnswer,
} from '../faults/spoilAnswer';
import type { Fault } from '../faults/Fault';
import { statusBody } from '../faults/statusBody';
import { RestError, type RestAnswer } from '../rest/RestAnswer';
import { answerGraphql, operationNameOf, readGraphql } from './answerGraphql';
import { answerRest } from './answerRest';
import { matchRoute, withoutPrefix } from './matchRoute';
import { secondaryLimit } from './refusals';
import type { RequestRecord } from './RequestRecord';
import type { EmulatorParts, IncomingRequest, Work } from './Work';

/** Takes a request through access, faults and limits to its answer, and keeps the log. */
export class RequestPipeline {
  readonly log: RequestRecord[] = [];
  readonly #parts: EmulatorParts;
  #requests = 0;

  constructor(parts: EmulatorParts) {
    this.#parts = parts;
  }

  async answer(request: IncomingRequest): Promise<OutgoingAnswer> {
    const { registry, clock } = this.#parts;
    const path = withoutPrefix(request.url.pathname);
    const graphql = path === '/graphql';
    const match = graphql ? undefined : matchRoute(request.method, path);
    const query = graphql ? readGraphql(request.body) : undefined;
    const routePath = graphql ? '/graphql' : match?.route.path;
    const route = routePath ? `${request.method} ${routePath}` : 'unknown';
    const operation = query && operationNameOf(query);
    const access = registry.identify(request.authorization);
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
    const work: Work | undefined = access && {
      request,
      path,
      record,
      access,
      faults,
      resource: graphql ? 'graphql' : 'core',
    };
    const answer = work
      ? await this.#limited(work, () =>
          graphql
            ? answerGraphql(this.#parts, work, query)
            : answerRest(this.#parts, work, match),
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
    const refused = this.#refusedByFault(work);
    if (refused) {
      return refused;
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

  #refusedByFault({ faults, access, resource }: Work): RestAnswer | undefined {
    for (const fault of faults) {
      if (fault.kind === 'status') {
        const { status, headers } = fault;
        return { status, body: fault.body ?? statusBody(status), headers };
      }
      if (fault.kind === 'secondary-limit') {
        const { status = 403, retryAfterSeconds = 60 } = fault;
        return secondaryLimit(status, retryAfterSeconds);
      }
      if (fault.kind === 'rate-limit') {
        this.#parts.limiter.exhaust(access.limitedAs, resource);
      }
    }
    return undefined;
  }

  #finish(
    answer: RestAnswer,
    work: Work | undefined,
    record: RequestRecord,
    faults: readonly Fault[],
  ): OutgoingAnswer {
    this.#requests += 1;
    const body = spoilBody(answer.body, faults);
    const outgoing = spoilAnswer(
      {
        status: answer.status,
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'x-github-request-id': `EMUL:${String(this.#requests).padStart(6, '0')}`,
          'x-github-media-type': 'github.v3; format=json',
          date: new Date(this.#parts.clock.now()).toUTCString(),
          ...(work && this.#limitHeaders(work)),
          ...answer.headers,
        },
        body: body === undefined ? '' : JSON.stringify(body),
      },
      faults,
    );
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
      ...(access.kind === 'user' && { 'x-oauth-scopes': 'read:org, repo' }),
    };
  }
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
