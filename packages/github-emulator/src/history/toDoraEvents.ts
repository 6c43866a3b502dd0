import type {
  Commit,
  Deployment,
  DoraEvents,
  Incident,
  PullRequest,
} from '@waymark/plugin-waymark-common';
import type { GithubRepository } from './GithubRepository';
import type {
  GithubCommit,
  GithubDeployment,
  GithubIssue,
  GithubPullRequest,
  GithubRelease,
  GithubWorkflowRun,
} from './model';
import { encodeNodeId, type NodeType } from './nodeIds';
import { touches } from './touches';

/**
 * Which deployments and incidents a repository is asked for.
 *
 * @public
 */
export interface DoraEventsOptions {
  /** As the annotation `waymark/deployments` has it. Default: `deployments`. */
  source?: 'deployments' | 'releases' | `workflow:${string}`;
  /** Default: `incident`. */
  incidentLabel?: string;
  /** Folders of the part of the repository that is asked about. Default: all of it. */
  paths?: readonly string[];
}

/**
 * What a perfect collector makes of a repository.
 *
 * - Ids are global node ids.
 * - A deployment is a success from its first `SUCCESS` on, whatever follows; else a failure from its first `FAILURE` or
 *   `ERROR` on; else it is not complete and left out. Tasks named `rollback` or `hotfix`, or ending so after a colon, are its
 *   kind.
 * - Of releases, those published that are no prereleases are deployments to `production`.
 * - Of a workflow's runs on the default branch, the last attempt counts if it ended in success, failure or time-out.
 * - Commits are those of the default branch and of all pull requests; a revert is known by Git's own words.
 * - With `paths`, commits that change nothing there are `outside`; a merge does only where both of its sides did, as
 *   `git log -- PATH` has it.
 * - An incident is an issue with the label; the first comment by another than its author acknowledges it.
 *
 * @public
 */
export function toDoraEvents(
  repository: GithubRepository,
  options: DoraEventsOptions = {},
): DoraEvents {
  const { content } = repository;
  const source = options.source ?? 'deployments';
  const incidentLabel = options.incidentLabel ?? 'incident';
  return {
    deployments: toDeployments(repository, source),
    commits: knownCommits(repository).map(commit =>
      toCommit(commit, options.paths),
    ),
    pullRequests: content.pullRequests.map(toPullRequest),
    incidents: content.issues
      .filter(issue => issue.labels.includes(incidentLabel))
      .map(toIncident),
  };
}

function toDeployments(
  repository: GithubRepository,
  source: NonNullable<DoraEventsOptions['source']>,
): Deployment[] {
  const { deployments, releases, workflowRuns } = repository.content;
  if (source === 'deployments') {
    return deployments.flatMap(fromDeployment);
  }
  if (source === 'releases') {
    return releases.flatMap(fromRelease);
  }
  const file = source.slice('workflow:'.length);
  return workflowRuns
    .filter(
      run =>
        run.workflow.endsWith(`/${file}`) &&
        run.headBranch === repository.defaultBranch,
    )
    .flatMap(fromRun);
}

function fromDeployment(deployment: GithubDeployment): Deployment[] {
  const { statuses } = deployment;
  const deciding =
    statuses.find(status => status.state === 'SUCCESS') ??
    statuses.find(
      status => status.state === 'FAILURE' || status.state === 'ERROR',
    );
  const kind = /(?:^|:)(rollback|hotfix)$/.exec(deployment.task)?.[1];
  return deciding
    ? [
        {
          id: idOf(deployment),
          environment: deployment.environment,
          sha: deployment.sha,
          status: deciding.state === 'SUCCESS' ? 'success' : 'failure',
          startedAt: deployment.createdAt,
          finishedAt: deciding.createdAt,
          ...(kind && { kind: kind as Deployment['kind'] }),
          ...(deciding.logUrl && { url: deciding.logUrl }),
        },
      ]
    : [];
}

function fromRelease(release: GithubRelease): Deployment[] {
  return release.publishedAt === undefined || release.isPrerelease
    ? []
    : [
        {
          id: idOf(release),
          environment: 'production',
          sha: release.sha,
          status: 'success',
          finishedAt: release.publishedAt,
        },
      ];
}

function fromRun(run: GithubWorkflowRun): Deployment[] {
  const last = run.attempts[run.attempts.length - 1];
  const { conclusion } = last;
  return conclusion === 'success' ||
    conclusion === 'failure' ||
    conclusion === 'timed_out'
    ? [
        {
          id: idOf(run),
          environment: 'production',
          sha: run.headSha,
          status: conclusion === 'success' ? 'success' : 'failure',
          startedAt: last.startedAt,
          finishedAt: last.updatedAt,
        },
      ]
    : [];
}

function knownCommits(repository: GithubRepository): GithubCommit[] {
  const { commits, pullRequests } = repository.content;
  const known = new Map(
    repository.log().map(commit => [commit.sha, commit] as const),
  );
  for (const sha of pullRequests.flatMap(pullRequest => pullRequest.commits)) {
    known.set(sha, commits.get(sha)!);
  }
  return [...known.values()];
}

function toCommit(
  commit: GithubCommit,
  paths: readonly string[] | undefined,
): Commit {
  const outside = paths && !touches(commit.repository.content, commit, paths);
  const reverts = /This reverts commit ([0-9a-f]{40})/.exec(commit.message);
  return {
    sha: commit.sha,
    parents: [...commit.parents],
    authoredAt: commit.authoredAt,
    committedAt: commit.committedAt,
    ...(reverts && { reverts: reverts[1] }),
    ...(outside && { outside }),
  };
}

function toPullRequest(pullRequest: GithubPullRequest): PullRequest {
  const review = pullRequest.reviews.find(
    candidate => candidate.author !== pullRequest.author,
  );
  return {
    number: pullRequest.number,
    commits: [...pullRequest.commits],
    openedAt: pullRequest.createdAt,
    ...(review && { firstReviewAt: review.submittedAt }),
    ...(pullRequest.mergedAt && { mergedAt: pullRequest.mergedAt }),
    ...(pullRequest.mergeSha && { mergeSha: pullRequest.mergeSha }),
  };
}

function toIncident(issue: GithubIssue): Incident {
  const answer = issue.comments.find(
    comment => comment.author !== issue.author,
  );
  return {
    id: idOf(issue),
    openedAt: issue.createdAt,
    ...(answer && { acknowledgedAt: answer.createdAt }),
    ...(issue.closedAt && { resolvedAt: issue.closedAt }),
  };
}

function idOf(object: {
  kind: NodeType;
  repository: GithubRepository;
  id: number;
}): string {
  return encodeNodeId({
    type: object.kind,
    repositoryId: object.repository.id,
    id: object.id,
  });
}
