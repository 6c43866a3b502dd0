import { RestAnswer } from '../client';
import { Draft } from '../objects';
import { VariableList } from '../questions/VariableList';

/** What a page brought, and where its stream stands after it. */
export interface Walked<TPosition> {
  drafts: Draft[];
  position: TPosition;
  /** The walk has come to its end: there is no more until something changes. */
  isAtEnd: boolean;
}

/** A page of a list that GraphQL has below a repository. */
export interface GraphqlPage<TPosition = unknown> {
  type: 'graphql';
  /** What it takes of the rate limit by GitHub's formula, in hundredths of a point. */
  units: number;
  /** How many nodes it may bring. */
  nodes: number;
  /** Its text within `… on Repository`. The alias is `page`. */
  select(variables: VariableList): string;
  /**
   * @param answer - what came under the alias `page`
   * @throws ZodError where the answer is not what GitHub documents
   */
  read(answer: unknown): Promise<Walked<TPosition>>;
}

/** A page of a list that only REST has. */
export interface RestPage<TPosition = unknown> {
  type: 'rest';
  route: string;
  parameters: Record<string, unknown>;
  /** Of the last answer to the same question. */
  etag?: string;
  /** @throws ZodError where the answer is not what GitHub documents */
  read(answer: RestAnswer): Promise<Walked<TPosition>>;
}

/** A page to ask. */
export type Page<TPosition = unknown> =
  GraphqlPage<TPosition> | RestPage<TPosition>;

/** How a page is to be. */
export interface PageOptions {
  /** From 1 down: how large pages are. */
  scale: number;
  /** Something has changed since the last walk came to its end. */
  isChanged: boolean;
  /** How many there are at most, as far as that is known: GitHub counts what is asked for, not what there is. */
  total?: number;
}

/** One kind of event of a repository, walked through page by page. A position is JSON. */
export interface Stream<TPosition = unknown> {
  /** Unique within the repository. */
  readonly name: string;

  /** The next page; `undefined` where there is nothing to ask. */
  nextPage(
    position: TPosition | undefined,
    options: PageOptions,
  ): Promise<Page<TPosition> | undefined>;
}

/** How many nodes a page of that scale asks for. */
export function scaled(size: number, scale: number): number {
  return Math.max(1, Math.floor(size * scale));
}
