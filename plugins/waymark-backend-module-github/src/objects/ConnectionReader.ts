import { z } from 'zod';
import { connection, pageInfo } from './answerSchemas';
import { ConnectionNeed } from './Draft';

/** One page of a list. */
interface ConnectionPage<Node> {
  nodes: Node[];
  pageInfo: z.output<typeof pageInfo>;
}

/** The list of an object, by GraphQL. */
type ConnectionPlace = Pick<
  ConnectionNeed,
  'on' | 'id' | 'connection' | 'fields'
>;

/** A list that came with an object, and what follows of it. */
export class ConnectionReader<T extends z.ZodType> {
  readonly items: z.output<T>[] = [];
  readonly #place: ConnectionPlace;
  readonly #schema: T;
  #after?: string;

  constructor(
    place: ConnectionPlace,
    schema: T,
    first: ConnectionPage<z.output<T>>,
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
              connection(this.#schema).parse(answer) as ConnectionPage<
                z.output<T>
              >,
            ),
        };
  }

  #take({
    nodes,
    pageInfo: { hasNextPage, endCursor },
  }: ConnectionPage<z.output<T>>): void {
    this.items.push(...nodes);
    // A page without nodes and with another to follow would be asked for again and again.
    this.#after =
      hasNextPage && nodes.length ? (endCursor ?? undefined) : undefined;
  }
}
