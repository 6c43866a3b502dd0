import { z } from 'zod';
import {
  COMMIT_FIELDS,
  commitSchema,
  connection,
  PARENT_FIELDS,
  readCommit,
} from '../objects';
import { assertVanished } from './assertVanished';
import { GraphqlPage, PageOptions, scaled, Stream, Walked } from './Stream';

/** Where the history of the default branch stands. */
export interface CommitPosition {
  /** Its tip, of which all ancestors back to the beginning were read. */
  head?: string;
  /** A walk was broken off: of what was read there are ancestors that were not. */
  isTorn?: boolean;
  /** A walk from another tip, under way. */
  walk?: {
    head: string;
    after?: string;
    /** Parents of what was read that were not read themselves. */
    open: string[];
  };
}

/** What {@link CommitStream} works with. */
export interface CommitStreamOptions {
  /** The tip of the default branch; `undefined` where it has none. */
  head: string | undefined;
  /** How far the past is read, epoch milliseconds. */
  since: number;
  /** Those of the shas that were read in an earlier walk. */
  findKnown: (shas: readonly string[]) => Promise<ReadonlySet<string>>;
}

const SIZE = 50;

const historySchema = z
  .object({ history: connection(commitSchema) })
  .nullable();

/**
 * Walks through the history of the default branch from its tip, newest first, until all that remains was read before. A
 * merge brings commits that are older than what was read, so one known commit does not end it.
 */
export class CommitStream implements Stream<CommitPosition> {
  readonly name = 'commits';
  readonly #options: CommitStreamOptions;

  constructor(options: CommitStreamOptions) {
    this.#options = options;
  }

  async nextPage(
    position: CommitPosition | undefined,
    { scale }: PageOptions,
  ): Promise<GraphqlPage<CommitPosition> | undefined> {
    const { head, since } = this.#options;
    if (!position?.walk && (!head || head === position?.head)) {
      return undefined;
    }
    const walk = position?.walk ?? { head: head!, open: [] };
    const count = scaled(SIZE, scale);
    return {
      type: 'graphql',
      units: 1 + count,
      nodes: count * 3,
      select: variables => {
        const from =
          walk.after === undefined
            ? ''
            : `, after: ${variables.add('String', walk.after)}`;
        const begin = new Date(since).toISOString();
        return `page: object(oid: ${variables.add('GitObjectID', walk.head)}) { ... on Commit {
          history(first: ${count}${from}, since: ${variables.add('GitTimestamp', begin)}) {
            pageInfo { hasNextPage endCursor } nodes { ${COMMIT_FIELDS} ${PARENT_FIELDS} } } } }`;
      },
      read: answer => this.#read(answer, position, walk),
    };
  }

  async #read(
    answer: unknown,
    position: CommitPosition | undefined,
    walk: NonNullable<CommitPosition['walk']>,
  ): Promise<Walked<CommitPosition>> {
    const found = historySchema.parse(answer);
    if (!found) {
      assertVanished(walk.head, this.#options.head);
      return {
        drafts: [],
        position: { head: position?.head, isTorn: true },
        isAtEnd: false,
      };
    }
    const { nodes, pageInfo } = found.history;
    const commits = nodes.map(readCommit);
    const read = new Set(commits.map(it => it.sha));
    const candidates = new Set(
      [...walk.open, ...commits.flatMap(it => it.parents)].filter(
        it => !read.has(it),
      ),
    );
    const known = position?.isTorn
      ? new Set<string>()
      : await this.#options.findKnown([...candidates]);
    const open = [...candidates].filter(it => !known.has(it));
    const isAtEnd =
      !pageInfo.hasNextPage || !open.length || !pageInfo.endCursor;
    return {
      drafts: commits.map(data => {
        const commit = { kind: 'commit' as const, id: data.sha, data };
        return { next: () => undefined, finish: () => commit };
      }),
      isAtEnd,
      position: isAtEnd
        ? { head: walk.head }
        : {
            head: position?.head,
            ...(position?.isTorn && { isTorn: true }),
            walk: { head: walk.head, after: pageInfo.endCursor!, open },
          },
    };
  }
}
