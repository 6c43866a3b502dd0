import type { GithubRepository } from '../history/GithubRepository';
import type { RestAnswer, RestContext } from './RestAnswer';
import { get, type RestRoute } from './RestRoute';
import { findVisible, findVisibleById } from './findVisible';

type RepositoryAnswer = (
  repository: GithubRepository,
  context: RestContext,
) => RestAnswer;

/** A route below a repository, which answers at its name and at `/repositories/:id`, where redirects lead. */
export function ofRepository(
  path: string,
  answer: RepositoryAnswer,
  permission: Parameters<typeof findVisible>[1],
): RestRoute[] {
  return [
    get(`/repos/:owner/:repo${path}`, context =>
      answer(findVisible(context, permission), context),
    ),
    get(`/repositories/:id${path}`, context =>
      answer(findVisibleById(context, permission), context),
    ),
  ];
}
