import type { GithubRepository } from '../history/GithubRepository';
import { showCommit, showCommitInFull } from '../representations/commits';
import { showPullRequest } from '../representations/subjects';
import {
  notFound,
  RestError,
  type RestAnswer,
  type RestContext,
} from './RestAnswer';
import { found, type RestRoute } from './RestRoute';
import { listAnswer } from './listAnswer';
import { ofRepository } from './ofRepository';

/** Commits and branches. */
export const commitRoutes: readonly RestRoute[] = [
  ...ofRepository('/commits', listCommits, 'contents'),
  ...ofRepository('/commits/:ref', oneCommit, 'contents'),
  ...ofRepository('/commits/:ref/pulls', pullsOfCommit, 'pull_requests'),
  ...ofRepository('/branches', listBranches, 'contents'),
];

function listCommits(
  source: GithubRepository,
  context: RestContext,
): RestAnswer {
  if (!source.head) {
    throw new RestError(409, 'Git Repository is empty.');
  }
  const { searchParams } = context.url;
  const tip = source.resolveRevision(
    searchParams.get('sha') ?? source.defaultBranch,
  );
  if (!tip) {
    throw notFound();
  }
  const since = Date.parse(searchParams.get('since') ?? '') || -Infinity;
  const until = Date.parse(searchParams.get('until') ?? '') || Infinity;
  return listAnswer(
    source
      .log(tip.sha, searchParams.get('path') ?? undefined)
      .filter(
        commit => commit.committedAt >= since && commit.committedAt <= until,
      ),
    context,
    commit => showCommit(commit, context.history, context.urls),
  );
}

function oneCommit(source: GithubRepository, context: RestContext): RestAnswer {
  const commit = source.resolveRevision(context.params.ref);
  if (!commit) {
    throw new RestError(422, `No commit found for SHA: ${context.params.ref}`);
  }
  return found(showCommitInFull(commit, context.history, context.urls));
}

function pullsOfCommit(
  source: GithubRepository,
  context: RestContext,
): RestAnswer {
  return listAnswer(
    source.content.pullRequestsOfCommit.get(context.params.ref) ?? [],
    context,
    pull => showPullRequest(pull, context.history, context.urls),
  );
}

function listBranches(
  source: GithubRepository,
  context: RestContext,
): RestAnswer {
  return listAnswer(
    [...source.content.branches].sort(([a], [b]) => (a < b ? -1 : 1)),
    context,
    ([name, sha]) => ({ name, commit: { sha }, protected: false }),
  );
}
