import { GithubObject } from './GithubObject';

/** More of a list of one object than came with it. */
export interface ConnectionNeed {
  type: 'connection';
  /** GraphQL type and node id of the object. */
  on: string;
  id: string;
  connection: string;
  fields: string;
  after: string;
  /** @throws ZodError where the answer is not what GitHub documents */
  supply(answer: unknown): void;
}

/** The parents of commits, which are asked for apart from them. */
export interface ParentsNeed {
  type: 'parents';
  commits: readonly { id: string; sha: string }[];
  /** Commits that are not in it have none that are known. */
  supply(parents: ReadonlyMap<string, readonly string[]>): void;
}

/** An object of which more may have to be asked before it is complete. */
export interface Draft {
  /** What is missing. */
  next(): ConnectionNeed | ParentsNeed | undefined;
  /** The object, once nothing is missing. */
  finish(): GithubObject;
}
