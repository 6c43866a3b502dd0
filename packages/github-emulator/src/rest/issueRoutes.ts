import type { GithubRepository } from '../history/GithubRepository';
import { showComment, showIssue } from '../representations/subjects';
import { notFound, type RestAnswer, type RestContext } from './RestAnswer';
import { found, type RestRoute } from './RestRoute';
import { listAnswer } from './listAnswer';
import { ofRepository } from './ofRepository';
import { inState, sorted } from './subjectLists';

/** Issues, pull requests among them, and comments. */
export const issueRoutes: readonly RestRoute[] = [
  ...ofRepository('/issues', listIssues, 'issues'),
  ...ofRepository('/issues/:number', oneIssue, 'issues'),
  ...ofRepository('/issues/:number/comments', listComments, 'issues'),
];

function listIssues(
  source: GithubRepository,
  context: RestContext,
): RestAnswer {
  const { searchParams } = context.url;
  const since = Date.parse(searchParams.get('since') ?? '') || -Infinity;
  const labels = searchParams.get('labels')?.split(',');
  return listAnswer(
    sorted(
      // Every pull request is an issue, too.
      [...source.content.issues, ...source.content.pullRequests].filter(
        subject =>
          inState(subject.state, searchParams) &&
          subject.updatedAt >= since &&
          (!labels || labels.every(label => subject.labels.includes(label))),
      ),
      searchParams,
    ),
    context,
    subject => showIssue(subject, context.history, context.urls),
  );
}

function oneIssue(source: GithubRepository, context: RestContext): RestAnswer {
  const subject = source.findByNumber(Number(context.params.number));
  if (!subject) {
    throw notFound();
  }
  return found(showIssue(subject, context.history, context.urls));
}

function listComments(
  source: GithubRepository,
  context: RestContext,
): RestAnswer {
  const subject = source.findByNumber(Number(context.params.number));
  if (!subject) {
    throw notFound();
  }
  return listAnswer(subject.comments, context, comment =>
    showComment(comment, context.history, context.urls),
  );
}
