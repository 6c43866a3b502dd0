import type { RestAnswer, RestContext } from './RestAnswer';

/** One route: the path has `:names`, and all that it answers with comes from the context. */
export interface RestRoute {
  method: 'GET' | 'POST';
  path: string;
  /** Costs nothing. */
  free?: boolean;
  answer: (context: RestContext) => RestAnswer;
}

/** A route to read. */
export function get(
  path: string,
  answer: RestRoute['answer'],
  options: Partial<RestRoute> = {},
): RestRoute {
  return { method: 'GET', path, answer, ...options };
}

/** The answer of what is there. */
export function found(body: unknown): RestAnswer {
  return { status: 200, body };
}
