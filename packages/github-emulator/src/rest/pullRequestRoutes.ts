import type { GithubRepository } from '../history/GithubRepository';
import {
  changedFilesOfPull,
  showChangedFile,
} from '../representations/changedFiles';
import { showCommit } from '../representations/commits';
import { showPullRequest, showReview } from '../representations/subjects';
import { notFound, type RestAnswer, type RestContext } from './RestAnswer';
import { found, type RestRoute } from './RestRoute';
import { listAnswer } from './listAnswer';
import { ofRepository } from './ofRepository';
import { inState, sorted } from './subjectLists';

/** Pull requests. */
export const pullRequestRoutes: readonly RestRoute[] = [
  ...ofRepository('/pulls', listPulls, 'pull_requests'),
  ...ofRepository('/pulls/:number', onePull, 'pull_requests'),
  ...ofRepository('/pulls/:number/commits', commitsOfPull, 'pull_requests'),
  ...ofRepository('/pulls/:number/files', filesOfPull, 'pull_requests'),
  ...ofRepository('/pulls/:number/reviews', reviewsOfPull, 'pull_requests'),
];

function listPulls(source: GithubRepository, context: RestContext): RestAnswer {
  const { searchParams } = context.url;
  return listAnswer(
    sorted(
      source.content.pullRequests.filter(pull =>
        inState(pull.state, searchParams),
      ),
      searchParams,
    ),
    context,
    pull => showPullRequest(pull, context.history, context.urls),
  );
}

function findPull(source: GithubRepository, context: RestContext) {
  const pull = source.findByNumber(Number(context.params.number));
  if (pull?.kind !== 'PullRequest') {
    throw notFound();
  }
  return pull;
}

function onePull(source: GithubRepository, context: RestContext): RestAnswer {
  return found(
    showPullRequest(findPull(source, context), context.history, context.urls),
  );
}

function commitsOfPull(
  source: GithubRepository,
  context: RestContext,
): RestAnswer {
  return listAnswer(findPull(source, context).commits, context, sha =>
    showCommit(source.content.commits.get(sha)!, context.history, context.urls),
  );
}

function filesOfPull(
  source: GithubRepository,
  context: RestContext,
): RestAnswer {
  const pull = findPull(source, context);
  return listAnswer(changedFilesOfPull(pull), context, file =>
    showChangedFile(file, pull.headSha, source, context.urls),
  );
}

function reviewsOfPull(
  source: GithubRepository,
  context: RestContext,
): RestAnswer {
  return listAnswer(findPull(source, context).reviews, context, review =>
    showReview(review, context.history, context.urls),
  );
}
