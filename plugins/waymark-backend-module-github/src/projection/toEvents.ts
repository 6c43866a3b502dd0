import {
  Commit,
  Deployment,
  DoraEvents,
  Incident,
  PullRequest,
} from '@waymark/plugin-waymark-common';
import {
  CommitData,
  DeploymentData,
  GithubObject,
  IssueData,
  PullRequestData,
  ReleaseData,
  WorkflowRunData,
} from '../objects';
import { TargetSettings } from '../targets';

/** The environment that production is called in an entity's figures, whatever it is called on GitHub. */
export const PRODUCTION = 'production';

/** What an entity's objects are as events. */
export interface ProjectedEvents {
  events: Required<DoraEvents>;
  /** Ids of objects that are no events of the entity. They may have been. */
  others: { deployments: string[]; incidents: string[] };
}

/**
 * What the objects of a repository are as events of one of its entities.
 *
 * - A deployment is a success from its first `SUCCESS` on, whatever follows; else a failure from its first `FAILURE` or
 *   `ERROR` on; else it is not complete. A task that is `rollback` or `hotfix`, or ends so after a colon, is its kind.
 * - A release that is published and no prerelease is a deployment to production.
 * - A workflow's run counts by its last attempt, if that ended in success, failure or time-out.
 * - An incident is an issue with the label. The first comment of another than its author acknowledges it.
 * - Of an entity with paths, commits on the default branch that touch none of them are outside, and so are the own commits
 *   of a pull request whose merge touches none.
 *
 * @param touches - the shas of commits that touch one of the entity's paths; `undefined` where it has none
 */
export function toEvents(
  objects: readonly GithubObject[],
  settings: TargetSettings,
  touches: ReadonlySet<string> | undefined,
): ProjectedEvents {
  const projected: ProjectedEvents = {
    events: { deployments: [], commits: [], pullRequests: [], incidents: [] },
    others: { deployments: [], incidents: [] },
  };
  const { events, others } = projected;
  const isOutside = (sha: string | undefined) =>
    touches !== undefined && sha !== undefined && !touches.has(sha);
  const ownCommits: Commit[] = [];
  for (const object of objects) {
    switch (object.kind) {
      case 'commit':
        if (object.data) {
          events.commits.push(toCommit(object.data, isOutside(object.id)));
        }
        break;
      case 'pull-request':
        if (object.data) {
          const { commits, mergeSha } = object.data;
          events.pullRequests.push(toPullRequest(object.data));
          for (const commit of commits) {
            ownCommits.push(toCommit(commit, isOutside(mergeSha)));
          }
        }
        break;
      case 'issue': {
        const incident = toIncident(object.id, object.data, settings);
        if (incident) {
          events.incidents.push(incident);
        } else {
          others.incidents.push(object.id);
        }
        break;
      }
      case 'touch':
        break;
      default: {
        const deployment = toDeployment(object, settings);
        if (deployment) {
          events.deployments.push(deployment);
        } else {
          others.deployments.push(object.id);
        }
      }
    }
  }
  // What the branch says of a commit is truer than what a pull request does: later ones count.
  events.commits.unshift(...ownCommits);
  return projected;
}

function toCommit(commit: CommitData, isOutside: boolean): Commit {
  return { ...commit, ...(isOutside && { outside: true }) };
}

function toPullRequest(data: PullRequestData): PullRequest {
  return { ...data, commits: data.commits.map(it => it.sha) };
}

function toIncident(
  id: string,
  data: IssueData | undefined,
  { incidentLabel }: TargetSettings,
): Incident | undefined {
  const wanted = incidentLabel.toLocaleLowerCase('en-US');
  if (!data?.labels.some(it => it.toLocaleLowerCase('en-US') === wanted)) {
    return undefined;
  }
  const { openedAt, acknowledgedAt, resolvedAt } = data;
  return {
    id,
    openedAt,
    ...(acknowledgedAt !== undefined && { acknowledgedAt }),
    ...(resolvedAt !== undefined && { resolvedAt }),
  };
}

function toDeployment(
  object: Extract<GithubObject, { kind: 'deployment' | 'release' | 'run' }>,
  settings: TargetSettings,
): Deployment | undefined {
  const { deployments } = settings;
  if (object.kind === 'deployment') {
    return deployments.type === 'deployments' && object.data
      ? fromDeployment(object.id, object.data, settings)
      : undefined;
  }
  if (object.kind === 'release') {
    return deployments.type === 'releases' && object.data
      ? fromRelease(object.id, object.data)
      : undefined;
  }
  return deployments.type === 'workflow' &&
    object.data?.file === deployments.file
    ? fromRun(object.id, object.data)
    : undefined;
}

function fromDeployment(
  id: string,
  data: DeploymentData,
  settings: TargetSettings,
): Deployment | undefined {
  const ended = data.success ?? data.failure;
  if (!ended) {
    return undefined;
  }
  const [, kind] = /(?:^|:)(rollback|hotfix)$/.exec(data.task) ?? [];
  return {
    id,
    environment: toEnvironment(data.environment, settings),
    sha: data.sha,
    status: data.success ? 'success' : 'failure',
    startedAt: data.createdAt,
    finishedAt: ended.at,
    ...(kind && { kind: kind as Deployment['kind'] }),
    ...(ended.url && { url: ended.url }),
  };
}

// One that is called production and is not must not be taken for it.
function toEnvironment(name: string, { environments }: TargetSettings): string {
  if (environments.includes(name.toLocaleLowerCase('en-US'))) {
    return PRODUCTION;
  }
  return name === PRODUCTION ? `${name} (not annotated)` : name;
}

function fromRelease(id: string, data: ReleaseData): Deployment | undefined {
  const { sha, publishedAt, isDraft, isPrerelease, url } = data;
  return !sha || publishedAt === undefined || isDraft || isPrerelease
    ? undefined
    : {
        id,
        environment: PRODUCTION,
        sha,
        status: 'success',
        finishedAt: publishedAt,
        ...(url && { url }),
      };
}

const RUN_RESULTS: Record<string, Deployment['status'] | undefined> = {
  success: 'success',
  failure: 'failure',
  timed_out: 'failure',
};

function fromRun(id: string, data: WorkflowRunData): Deployment | undefined {
  const status =
    data.status === 'completed'
      ? RUN_RESULTS[data.conclusion ?? '']
      : undefined;
  return (
    status && {
      id,
      environment: PRODUCTION,
      sha: data.sha,
      status,
      startedAt: data.startedAt,
      finishedAt: data.updatedAt,
      ...(data.url && { url: data.url }),
    }
  );
}
