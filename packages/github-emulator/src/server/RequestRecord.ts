import type { Fault } from '../faults/Fault';

/**
 * One request, as the log keeps it.
 *
 * @public
 */
export interface RequestRecord {
  /** Epoch milliseconds of the emulator's clock. */
  at: number;
  method: string;
  /** With its query, without the prefix of Enterprise. */
  path: string;
  /** `POST /graphql`, `GET /repos/:owner/:repo`; `unknown` where there is none. */
  route: string;
  /** Name of the GraphQL operation. */
  operation?: string;
  query?: string;
  variables?: Record<string, unknown>;
  /** Who asked, as rate limits are counted: `user 5`, `installation 1001`, `anonymous`. */
  subject: string;
  /** What it took from the primary rate limit. */
  cost: number;
  /** How many nodes a GraphQL query could have given. */
  nodeCount?: number;
  /** 0 where the connection was reset. */
  status: number;
  /** Of the body. */
  bytes: number;
  faults: readonly Fault['kind'][];
}
