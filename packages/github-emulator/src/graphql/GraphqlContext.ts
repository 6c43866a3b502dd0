import type { GraphQLResolveInfo } from 'graphql';
import type { Access } from '../access/Access';
import type { GithubHistory } from '../history/GithubHistory';

/** What the fields of one request are resolved with. */
export interface GraphqlContext {
  history: GithubHistory;
  access: Access;
  /** Where GitHub's pages are: `https://github.com`, or the emulator's own address. */
  webUrl: string;
  rateLimit: RateLimitView;
}

/** The state of the primary rate limit, this request included. */
export interface RateLimitView {
  cost: number;
  nodeCount: number;
  limit: number;
  remaining: number;
  used: number;
  /** Epoch milliseconds. */
  resetAt: number;
}

/** Resolves one field. */
export type FieldResolver<Source> = (
  source: Source,
  // Arguments are checked against the schema before.
  args: any,
  context: GraphqlContext,
  info: GraphQLResolveInfo,
) => unknown;

/** The fields of one type that are emulated. */
export type TypeResolvers<Source> = Record<string, FieldResolver<Source>>;
