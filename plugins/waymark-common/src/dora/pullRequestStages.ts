import { distinctEvents } from './distinctEvents';
import { Commit, Deployment, DoraEvents, PullRequest } from './DoraEvents';
import { EnvironmentHistory } from './EnvironmentHistory';
import { compareDeployments } from './eventOrder';

/**
 * The stages of one pull request's lead time, in seconds; `null` where an end is missing or the span negative.
 *
 * @public
 */
export interface PullRequestStages {
  number: number;
  /** First commit authored → opened. */
  coding: number | null;
  /** Opened → first review. */
  pickup: number | null;
  /** First review → merged. */
  review: number | null;
  /** Merged → first successful deployment. */
  deploy: number | null;
  /**
   * The first successful deployment that contains its merge; not given where it is not merged or not deployed, and where
   * that is the first deployment known: nothing tells what was deployed before.
   */
  deploymentId?: string;
}

/**
 * The stages of each pull request, by number (design, section 6: "lead-time stages of a pull request"). It is deployed
 * with the first success that contains the commit that its merge left. Where that commit is not told, but the pull
 * request was merged, it is the success that completes its own commits, all of which have to be known as deployed. A pull
 * request whose known commits are all of another part of the repository is left out.
 *
 * @param environment - the environment's name, exactly
 * @public
 */
export function measurePullRequestStages(
  events: DoraEvents,
  environment: string = 'production',
): PullRequestStages[] {
  const pullRequests = distinctEvents(
    events.pullRequests ?? [],
    it => it.number,
  ).sort((left, right) => left.number - right.number);
  const commits = new Map(events.commits.map(it => [it.sha, it]));
  const history = EnvironmentHistory.create(events.commits, pullRequests);
  const successes = distinctEvents(events.deployments, it => it.id)
    .filter(it => it.environment === environment && it.status === 'success')
    .sort(compareDeployments);
  successes.forEach(it => history.addSuccess(it));

  const isInside = (it: PullRequest) => !isOutside(it, commits);
  return pullRequests.filter(isInside).map(pullRequest => {
    const deployment = firstSuccessWithAll(mergedCommits(pullRequest), history);
    const isFirstKnown = deployment === successes[0];
    return measureStages(
      pullRequest,
      commits,
      isFirstKnown ? undefined : deployment,
    );
  });
}

function isOutside(
  pullRequest: PullRequest,
  commits: ReadonlyMap<string, Commit>,
): boolean {
  const known = pullRequest.commits
    .map(sha => commits.get(sha))
    .filter(it => it !== undefined);
  return known.length > 0 && known.every(it => it.outside);
}

function mergedCommits({ mergeSha, mergedAt, commits }: PullRequest) {
  if (mergeSha !== undefined) {
    return [mergeSha];
  }
  return mergedAt === undefined ? [] : commits;
}

function firstSuccessWithAll(
  shas: readonly string[],
  history: EnvironmentHistory,
): Deployment | undefined {
  const successes = shas.map(it => history.firstSuccessWith(it));
  return successes.includes(undefined)
    ? undefined
    : successes
        .filter(it => it !== undefined)
        .sort(compareDeployments)
        .at(-1);
}

function measureStages(
  pullRequest: PullRequest,
  commits: ReadonlyMap<string, Commit>,
  deployment: Deployment | undefined,
): PullRequestStages {
  const { number, openedAt, firstReviewAt, mergedAt } = pullRequest;
  return {
    number,
    coding: secondsBetween(firstAuthoredAt(pullRequest, commits), openedAt),
    pickup: secondsBetween(openedAt, firstReviewAt),
    review: secondsBetween(firstReviewAt, mergedAt),
    deploy: secondsBetween(mergedAt, deployment?.finishedAt),
    deploymentId: deployment?.id,
  };
}

function firstAuthoredAt(
  pullRequest: PullRequest,
  commits: ReadonlyMap<string, Commit>,
): number | undefined {
  let first: number | undefined;
  for (const sha of pullRequest.commits) {
    const authoredAt = commits.get(sha)?.authoredAt;
    if (authoredAt !== undefined && authoredAt < (first ?? Infinity)) {
      first = authoredAt;
    }
  }
  return first;
}

function secondsBetween(
  start: number | undefined,
  end: number | undefined,
): number | null {
  return start === undefined || end === undefined || end < start
    ? null
    : (end - start) / 1000;
}
