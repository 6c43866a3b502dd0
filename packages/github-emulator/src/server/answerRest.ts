import { createHash } from 'node:crypto';
import { notFound, RestError, type RestAnswer } from '../rest/RestAnswer';
import type { RouteMatch } from './matchRoute';
import { timeout } from './refusals';
import { faultOf, type EmulatorParts, type Work } from './Work';

/** Answers a request of REST: charged first, and for nothing where the answer is known already. */
export function answerRest(
  parts: EmulatorParts,
  work: Work,
  match: RouteMatch | undefined,
): RestAnswer {
  const { limiter, history, registry } = parts;
  const { access, record } = work;
  const urls = parts.urls();
  const free = match?.route.free ?? false;
  if (!free) {
    if (limiter.charge(access.limitedAs, 'core', 1) !== 'charged') {
      const message = `API rate limit exceeded for ${access.subject}.`;
      return new RestError(403, message).answer;
    }
    record.cost = 1;
  }
  const late = faultOf(work, 'timeout');
  if (late) {
    return timeout('core', late.status);
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
      urls,
      // The address that links in the answer lead to: the one the API goes by.
      url: new URL(`${urls.api}${work.path}${work.request.url.search}`),
      params: match.params,
    });
    return free ? answer : conditional(parts, work, answer);
  } catch (error) {
    if (error instanceof RestError) {
      return error.answer;
    }
    throw error;
  }
}

/** Gives an answer its ETag. One that the caller has is empty, and costs nothing where the caller is known. */
function conditional(
  { limiter }: EmulatorParts,
  { access, record, request }: Work,
  answer: RestAnswer,
): RestAnswer {
  if (request.method !== 'GET') {
    return answer;
  }
  const hash = createHash('sha256').update(JSON.stringify(answer.body));
  const etag = `W/"${hash.digest('hex')}"`;
  const headers = { ...answer.headers, etag };
  if (!matches(request.ifNoneMatch, etag)) {
    return { ...answer, headers };
  }
  if (access.kind !== 'anonymous') {
    limiter.refund(access.limitedAs, 'core', record.cost);
    record.cost = 0;
  }
  return { status: 304, body: undefined, headers };
}

/** Compares weakly, with each of a list. */
function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  const weak = (tag: string) => tag.trim().replace(/^W\//, '');
  return ifNoneMatch?.split(',').some(tag => weak(tag) === weak(etag)) ?? false;
}
