import { z } from 'zod';
import { connection } from '../objects';
import { VariableList } from '../questions/VariableList';
import { assertVanished } from './assertVanished';
import { GraphqlPage, PageOptions, scaled, Stream, Walked } from './Stream';

/** Where the commits that touch a path stand. */
export interface TouchPosition {
  /** The tip up to which they were read. */
  head?: string;
  /** Of the repository then: commits that were stored later have not been looked for. */
  revision?: number;
  walk?: { head: string; revision: number; since: number; after: string };
}

/** What {@link TouchStream} works with. */
export interface TouchStreamOptions {
  path: string;
  /** The tip of the default branch; `undefined` where it has none. */
  head: string | undefined;
  /** How far the past is read, epoch milliseconds. */
  since: number;
  /** The repository's revision now. */
  getRevision: () => number;
  /** When the oldest of the commits was committed that were stored after a revision; epoch milliseconds. */
  findOldestCommit: (afterRevision: number) => Promise<number | undefined>;
}

type TouchWalk = Omit<NonNullable<TouchPosition['walk']>, 'after'> & {
  after?: string;
};

const SIZE = 100;

const historySchema = z
  .object({ history: connection(z.object({ oid: z.string() })) })
  .nullable();

/**
 * Walks through the commits that touch a path, from the tip back to the oldest commit that is new, which a merge may have
 * brought. To be asked once the history itself was read.
 */
export class TouchStream implements Stream<TouchPosition> {
  readonly #options: TouchStreamOptions;

  constructor(options: TouchStreamOptions) {
    this.#options = options;
  }

  get name(): string {
    return `touches:${this.#options.path}`;
  }

  async nextPage(
    position: TouchPosition | undefined,
    { scale }: PageOptions,
  ): Promise<GraphqlPage<TouchPosition> | undefined> {
    const walk = position?.walk ?? (await this.#begin(position));
    if (!walk) {
      return undefined;
    }
    const count = scaled(SIZE, scale);
    return {
      type: 'graphql',
      units: 1,
      nodes: count,
      select: variables => this.#select(count, walk, variables),
      read: async answer => this.#read(answer, position, walk),
    };
  }

  async #begin(
    position: TouchPosition | undefined,
  ): Promise<TouchWalk | undefined> {
    const { head, since, getRevision, findOldestCommit } = this.#options;
    if (!head || head === position?.head) {
      return undefined;
    }
    const oldest =
      position?.revision === undefined
        ? since
        : ((await findOldestCommit(position.revision)) ?? Infinity);
    return {
      head,
      revision: getRevision(),
      // A branch that was reset to what is known brings nothing new: one look suffices.
      since: Number.isFinite(oldest)
        ? Math.max(oldest, since)
        : Date.parse('2100-01-01'),
    };
  }

  #select(count: number, walk: TouchWalk, variables: VariableList): string {
    const from =
      walk.after === undefined
        ? ''
        : `, after: ${variables.add('String', walk.after)}`;
    const begin = new Date(walk.since).toISOString();
    return `page: object(oid: ${variables.add('GitObjectID', walk.head)}) { ... on Commit {
      history(first: ${count}${from}, path: ${variables.add('String', this.#options.path)}, since: ${variables.add('GitTimestamp', begin)}) {
        pageInfo { hasNextPage endCursor } nodes { oid } } } }`;
  }

  #read(
    answer: unknown,
    position: TouchPosition | undefined,
    walk: TouchWalk,
  ): Walked<TouchPosition> {
    const { path } = this.#options;
    const found = historySchema.parse(answer);
    if (!found) {
      assertVanished(walk.head, this.#options.head);
      const { walk: _, ...before } = position ?? {};
      return { drafts: [], position: before, isAtEnd: false };
    }
    const { nodes, pageInfo } = found.history;
    const { head, revision, since } = walk;
    const after = pageInfo.hasNextPage ? pageInfo.endCursor : undefined;
    return {
      drafts: nodes.map(({ oid: sha }) => {
        const touch = {
          kind: 'touch' as const,
          id: `${sha} ${path}`,
          data: { sha, path },
        };
        return { next: () => undefined, finish: () => touch };
      }),
      isAtEnd: !after,
      position: after
        ? { ...position, walk: { head, revision, since, after } }
        : { head, revision },
    };
  }
}
