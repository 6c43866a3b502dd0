import {
  executeQuery,
  prepareQuery,
  type GraphqlRequest,
} from '../graphql/executeQuery';
import { RestError, type RestAnswer } from '../rest/RestAnswer';
import { graphqlLimit, timeout } from './refusals';
import { faultOf, type EmulatorParts, type Work } from './Work';

/** Answers a GraphQL request: measured and charged first, then executed. */
export async function answerGraphql(
  { limiter, history, urls }: EmulatorParts,
  work: Work,
  query: GraphqlRequest | undefined,
): Promise<RestAnswer> {
  const { access, record } = work;
  if (access.kind === 'anonymous' || access.kind === 'app') {
    const message = 'This endpoint requires you to be authenticated.';
    return new RestError(401, message).answer;
  }
  if (!query) {
    return new RestError(400, 'Problems parsing JSON').answer;
  }
  const prepared = prepareQuery(query);
  const cost = prepared.errors ? 1 : prepared.cost;
  const charged = limiter.charge(access.limitedAs, 'graphql', cost);
  if (charged !== 'charged') {
    return graphqlLimit(access.subject, charged === 'already exceeded');
  }
  record.cost = cost;
  if (prepared.errors) {
    return { status: 200, body: { errors: prepared.errors } };
  }
  record.nodeCount = prepared.nodeCount;
  const late = faultOf(work, 'timeout');
  if (late) {
    return timeout('graphql', late.status);
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

/** The request in a body, or nothing where it is none. */
export function readGraphql(body: string): GraphqlRequest | undefined {
  try {
    const request = JSON.parse(body);
    return typeof request?.query === 'string' ? request : undefined;
  } catch {
    return undefined;
  }
}

/** The name of the operation that a request asks for. */
export function operationNameOf(request: GraphqlRequest): string | undefined {
  return (
    request.operationName ?? /\bquery\s+([A-Za-z_]\w*)/.exec(request.query)?.[1]
  );
}
