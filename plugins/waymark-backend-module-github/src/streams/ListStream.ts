import { z } from 'zod';
import { pageInfo, Draft } from '../objects';
import { VariableList } from '../questions/VariableList';
import { GraphqlPage, PageOptions, scaled, Stream, Walked } from './Stream';

/** Where a list stands. Times are epoch milliseconds. */
export interface ListPosition {
  /** All up to this time was read. */
  through?: number;
  /** A walk from the newest back to `until`, under way. */
  walk?: { after: string; until: number; newest?: number };
}

/** A list that GitHub gives newest first. */
export interface ListDefinition {
  name: string;
  connection: string;
  /** By which it is ordered. */
  orderedBy: 'createdAt' | 'updatedAt';
  /** Nodes of a whole page. */
  size: number;
  /** How many lists each of its nodes has: each costs a hundredth of a point. */
  listsPerNode: number;
  /** How many nodes may come with each of its nodes. */
  nodesPerNode: number;
  fields: string;
  /** More arguments, such as `, labels: $v1`. */
  filter?: (variables: VariableList) => string;
  read: (node: unknown) => Draft;
  /** How far the past is read, epoch milliseconds. */
  since: number;
  /** How far a walk goes back behind what was read, in milliseconds; 5 minutes by default. */
  overlap?: number;
}

// What has just been written may not be in the list yet, and clocks differ.
const OVERLAP = 5 * 60_000;

const ORDERS = { createdAt: 'CREATED_AT', updatedAt: 'UPDATED_AT' };

const listSchema = z.object({
  nodes: z.array(z.looseObject({}).nullable()),
  pageInfo,
});

/** Walks through a list from its newest entry back to what was read before, or to the beginning of the past. */
export class ListStream implements Stream<ListPosition> {
  readonly #definition: ListDefinition;

  constructor(definition: ListDefinition) {
    this.#definition = definition;
  }

  get name(): string {
    return this.#definition.name;
  }

  async nextPage(
    position: ListPosition | undefined,
    { scale, isChanged, total }: PageOptions,
  ): Promise<GraphqlPage<ListPosition> | undefined> {
    if (position && !position.walk && !isChanged) {
      return undefined;
    }
    const { size, listsPerNode, nodesPerNode } = this.#definition;
    const count = scaled(Math.min(size, total ?? size), scale);
    return {
      type: 'graphql',
      units: 1 + count * listsPerNode,
      nodes: count * (1 + nodesPerNode),
      select: variables =>
        this.#select(count, position?.walk?.after, variables),
      read: async answer => this.#read(answer, position),
    };
  }

  #select(
    count: number,
    after: string | undefined,
    variables: VariableList,
  ): string {
    const { connection, orderedBy, fields, filter } = this.#definition;
    const from =
      after === undefined ? '' : `, after: ${variables.add('String', after)}`;
    return `page: ${connection}(first: ${count}${from}, orderBy: { field: ${ORDERS[orderedBy]}, direction: DESC }${filter?.(variables) ?? ''}) {
      pageInfo { hasNextPage endCursor } nodes { ${fields} } }`;
  }

  #read(
    answer: unknown,
    position: ListPosition | undefined,
  ): Walked<ListPosition> {
    const { orderedBy, read, since, overlap = OVERLAP } = this.#definition;
    const list = listSchema.parse(answer);
    const until =
      position?.walk?.until ??
      (position?.through === undefined ? since : position.through - overlap);
    const drafts: Draft[] = [];
    let newest = position?.walk?.newest;
    let isAtEnd = !list.pageInfo.hasNextPage;
    for (const node of list.nodes) {
      const time = Date.parse(String(node?.[orderedBy]));
      if (time < until) {
        isAtEnd = true;
        break;
      }
      if (node) {
        drafts.push(read(node));
        newest ??= time;
      }
    }
    const after = list.pageInfo.endCursor;
    if (isAtEnd || !after) {
      const through = newest ?? position?.through;
      return {
        drafts,
        isAtEnd: true,
        position: through === undefined ? {} : { through },
      };
    }
    return {
      drafts,
      isAtEnd: false,
      position: {
        through: position?.through,
        walk: { after, until, newest },
      },
    };
  }
}
