import {
  Budget,
  BudgetBook,
  GithubClient,
  GithubFailure,
  GithubFailureKind,
  GraphqlAnswer,
  kindOfError,
  RestAnswer,
} from '../client';

/** What came of one item of a question. */
export type Outcome<T> = { item: T } & (
  { answer: unknown; failure?: undefined } | { failure: GithubFailure }
);

/** A question about several items at once. */
export interface Question {
  query: string;
  variables: Record<string, unknown>;
  pick(
    answer: GraphqlAnswer,
    index: number,
  ): { answer: unknown; path: (string | number)[] };
}

// After so many requests without an answer nothing else is asked: GitHub, or the way to it, is down. Of a hundred items
// one that spoils all others is alone after seven halvings.
const MOST_FAILURES = 8;

// Some of those that took too long were asked for too much: halves of them, and smaller pages, come through.
const MOST_TIMEOUTS = 30;

const SPOILS_ALL = {
  forbidden: MOST_FAILURES,
  unavailable: MOST_FAILURES,
  'unexpected-answer': MOST_FAILURES,
  'too-slow': MOST_TIMEOUTS,
};

// A route of REST may be forbidden, or not be there, for one repository.
const SPOILS_ONE = { ...SPOILS_ALL, forbidden: undefined };

/**
 * Asks GitHub within its limits, on behalf of one owner. A question that fails as a whole is asked again in halves, so that
 * one item spoils no others.
 */
export class Conversation {
  readonly #client: GithubClient;
  readonly #budgets: BudgetBook;
  readonly #budgetName: string;
  readonly #clock: () => Date;
  readonly #beforeRequest: () => Promise<void>;
  #failuresInARow = 0;

  constructor(options: {
    client: GithubClient;
    budgets: BudgetBook;
    budgetName: string;
    clock: () => Date;
    /** Awaited before each request. */
    beforeRequest: () => Promise<void>;
  }) {
    this.#client = options.client;
    this.#budgets = options.budgets;
    this.#budgetName = options.budgetName;
    this.#clock = options.clock;
    this.#beforeRequest = options.beforeRequest;
  }

  /** What was asked for so far. */
  get usage() {
    return this.#client.usage;
  }

  /**
   * Asks about items, in one request if it goes well.
   *
   * @throws GithubFailure where nothing can be asked at all: `rate-limited`, `unauthorized`, or GitHub is down
   */
  async ask<T>(
    items: readonly T[],
    toQuestion: (items: readonly T[]) => Question,
  ): Promise<Outcome<T>[]> {
    if (!items.length) {
      return [];
    }
    const question = toQuestion(items);
    let answer: GraphqlAnswer;
    try {
      answer = await this.#request('graphql', () =>
        this.#client.graphql(question.query, question.variables),
      );
    } catch (error) {
      const failure = this.#assertCanGoOn(error, SPOILS_ALL);
      if (items.length === 1) {
        return [{ item: items[0], failure }];
      }
      const half = Math.ceil(items.length / 2);
      return [
        ...(await this.ask(items.slice(0, half), toQuestion)),
        ...(await this.ask(items.slice(half), toQuestion)),
      ];
    }
    return items.map((item, index) =>
      toOutcome(item, answer, question.pick(answer, index)),
    );
  }

  /** As {@link ask}, of a route of REST. */
  async get(
    route: string,
    parameters: Record<string, unknown>,
    etag?: string,
  ): Promise<RestAnswer | GithubFailure> {
    try {
      return await this.#request('core', () =>
        this.#client.get(route, parameters, etag),
      );
    } catch (error) {
      // Without REST, what GraphQL tells goes on.
      return error instanceof GithubFailure && error.kind === 'rate-limited'
        ? error
        : this.#assertCanGoOn(error, SPOILS_ONE);
    }
  }

  async #request<T>(
    resource: Budget['resource'],
    run: () => Promise<T>,
  ): Promise<T> {
    const now = this.#clock().getTime();
    try {
      this.#budgets.assertLeft(this.#budgetName, resource, now);
      await this.#beforeRequest();
      const answer = await run();
      this.#failuresInARow = 0;
      return answer;
    } catch (error) {
      if (error instanceof GithubFailure && error.kind === 'rate-limited') {
        this.#budgets.pause(this.#budgetName, resource, {
          until: error.retryAt ?? now,
          reason: error.message,
          now,
        });
      }
      throw error;
    }
  }

  // Returns what is the trouble of the items only.
  #assertCanGoOn(
    error: unknown,
    mostInARow: Partial<Record<GithubFailureKind, number>>,
  ): GithubFailure {
    if (!(error instanceof GithubFailure)) {
      throw error;
    }
    const { kind } = error;
    if (kind === 'rate-limited' || kind === 'unauthorized') {
      throw error;
    }
    this.#failuresInARow += 1;
    if (this.#failuresInARow >= (mostInARow[kind] ?? Infinity)) {
      throw error;
    }
    return error;
  }
}

function toOutcome<T>(
  item: T,
  { errors }: GraphqlAnswer,
  { answer, path }: ReturnType<Question['pick']>,
): Outcome<T> {
  // Of the item, of something around it, or of something within it.
  const error = errors.find(it =>
    (it.path ?? []).every((part, i) => i >= path.length || part === path[i]),
  );
  if (error) {
    const field = error.path?.[path.length];
    return {
      item,
      failure: new GithubFailure(kindOfError(error.type), error.message, {
        field: typeof field === 'string' ? field : undefined,
      }),
    };
  }
  // What does not exist is null and has an error.
  if (answer === null || answer === undefined) {
    return {
      item,
      failure: new GithubFailure(
        'unexpected-answer',
        'GitHub gave nothing, and did not say why',
      ),
    };
  }
  return { item, answer };
}
