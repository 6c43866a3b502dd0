import { toInstant, toOptionalInstant } from '../../time';
import type {
  GithubDeployment,
  GithubDeploymentStatus,
  GithubRelease,
} from '../../history/model';
import type { TypeResolvers } from '../GraphqlContext';
import { paginate } from '../paginate';
import { idWithin } from './identity';
import { byCreation } from './lists';
import { findRef } from './refs';
import { latestRelease } from './repositories';

/** The fields of deployments, their statuses, and releases. */
export const deploymentResolvers = {
  Deployment: {
    id: source => idWithin('Deployment', source.repository, source.id),
    databaseId: source => source.id,
    commit: source => source.repository.resolveRevision(source.sha),
    commitOid: source => source.sha,
    ref: source => findRef(source.repository, source.ref),
    task: source => source.task,
    environment: source => source.environment,
    originalEnvironment: source => source.environment,
    latestEnvironment: source => source.environment,
    description: source => source.description,
    payload: source => JSON.stringify(source.payload),
    creator: (source, _, { history }) => history.user(source.creator),
    createdAt: source => toInstant(source.createdAt),
    updatedAt: source => toInstant(source.updatedAt),
    repository: source => source.repository,
    state: source => stateOf(source),
    latestStatus: source => source.statuses[source.statuses.length - 1],
    // GitHub lists the newest first.
    statuses: (source, args) =>
      paginate(source.statuses, args, { ...byCreation, descending: true }),
  } satisfies TypeResolvers<GithubDeployment>,
  DeploymentStatus: {
    id: source =>
      idWithin('DeploymentStatus', source.deployment.repository, source.id),
    state: source => source.state,
    description: source => source.description,
    environment: source => source.deployment.environment,
    environmentUrl: () => null,
    logUrl: source => source.logUrl,
    creator: (source, _, { history }) => history.user(source.creator),
    deployment: source => source.deployment,
    createdAt: source => toInstant(source.createdAt),
    updatedAt: source => toInstant(source.createdAt),
  } satisfies TypeResolvers<GithubDeploymentStatus>,
  Release: {
    id: source => idWithin('Release', source.repository, source.id),
    databaseId: source => source.id,
    name: source => source.name,
    description: source => source.body,
    tagName: source => source.tagName,
    tag: source => findRef(source.repository, `refs/tags/${source.tagName}`),
    tagCommit: source => source.repository.resolveRevision(source.sha),
    isDraft: source => source.isDraft,
    isPrerelease: source => source.isPrerelease,
    isLatest: source => latestRelease(source.repository) === source,
    author: (source, _, { history }) => history.user(source.author),
    createdAt: source => toInstant(source.createdAt),
    publishedAt: source => toOptionalInstant(source.publishedAt),
    updatedAt: source => toInstant(source.updatedAt),
    repository: source => source.repository,
    url: (source, _, { webUrl }) =>
      `${webUrl}/${source.repository.fullName}/releases/tag/${source.tagName}`,
    resourcePath: source =>
      `/${source.repository.fullName}/releases/tag/${source.tagName}`,
  } satisfies TypeResolvers<GithubRelease>,
};

const STATES: Record<string, string> = { SUCCESS: 'ACTIVE' };

/** A deployment's own state: its last status, where a success makes it active. */
function stateOf(deployment: GithubDeployment): string {
  const last = deployment.statuses[deployment.statuses.length - 1];
  return last ? (STATES[last.state] ?? last.state) : 'PENDING';
}
