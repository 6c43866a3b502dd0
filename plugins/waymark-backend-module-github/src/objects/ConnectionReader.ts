import { z } from 'zod';
import { connection } from './answerSchemas';
import { ConnectionNeed } from './Draft';

/** A list that came with an object, and what follows of it. */
export class ConnectionReader<T extends z.ZodType> {
  readonly items: z.output<T>[] = [];
  readonly #place: Pick<ConnectionNeed, 'on' | 'id' | 'connection' | 'fields'>;
  readonly #schema: T;
  #after?: string;

  constructor(
    place: Pick<ConnectionNeed, 'on' | 'id' | 'connection' | 'fields'>,
    schema: T,
    first: {
      nodes: z.output<T>[];
      pageInfo: { hasNextPage: boolean; endCursor?: string | null };
    },
  ) {
    this.#place = place;
    this.#schema = schema;
    this.#take(first);
  }

  /** The next page; `undefined` where there is none. */
  next(): ConnectionNeed | undefined {
    return this.#after === undefined
      ? undefined
      : {
          type: 'connection',
          ...this.#place,
          after: this.#after,
          supply: answer =>
            this.#take(
              connection(this.#schema).parse(answer) as {
                nodes: z.output<T>[];
                pageInfo: { hasNextPage: boolean; endCursor?: string | null };
              },
            ),
        };
  }

  #take({
    nodes,
    pageInfo,
  }: {
    nodes: z.output<T>[];
    pageInfo: { hasNextPage: boolean; endCursor?: string | null };
  }): void {
    this.items.push(...nodes);
    // A page without nodes and with another to follow would be asked for again and again.
    this.#after =
      pageInfo.hasNextPage && nodes.length
        ? (pageInfo.endCursor ?? undefined)
        : undefined;
  }
}
