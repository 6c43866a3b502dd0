import type { GithubHistory } from '../history/GithubHistory';
import type {
  GithubDeployment,
  GithubDeploymentStatus,
  GithubRelease,
} from '../history/model';
import { encodeNodeId } from '../history/nodeIds';
import { toInstant, toOptionalInstant } from '../time';
import { showAccount } from './accounts';
import { apiUrl, webUrl, type Urls } from './Urls';

/** A deployment as REST and webhooks show it. */
export function showDeployment(
  deployment: GithubDeployment,
  history: GithubHistory,
  urls: Urls,
) {
  const { repository } = deployment;
  const api = apiUrl(urls, repository);
  const self = `${api}/deployments/${deployment.id}`;
  return {
    url: self,
    id: deployment.id,
    node_id: encodeNodeId({
      type: 'Deployment',
      repositoryId: repository.id,
      id: deployment.id,
    }),
    sha: deployment.sha,
    ref: deployment.ref,
    task: deployment.task,
    payload: deployment.payload,
    original_environment: deployment.environment,
    environment: deployment.environment,
    description: deployment.description || null,
    creator: showAccount(history.user(deployment.creator), urls),
    created_at: toInstant(deployment.createdAt),
    updated_at: toInstant(deployment.updatedAt),
    statuses_url: `${self}/statuses`,
    repository_url: api,
    transient_environment: false,
    production_environment: deployment.environment === 'production',
    performed_via_github_app: null,
  };
}

/** A deployment status as REST and webhooks show it. */
export function showDeploymentStatus(
  status: GithubDeploymentStatus,
  history: GithubHistory,
  urls: Urls,
) {
  const { deployment } = status;
  const api = apiUrl(urls, deployment.repository);
  const parent = `${api}/deployments/${deployment.id}`;
  return {
    url: `${parent}/statuses/${status.id}`,
    id: status.id,
    node_id: encodeNodeId({
      type: 'DeploymentStatus',
      repositoryId: deployment.repository.id,
      id: status.id,
    }),
    state: status.state.toLowerCase(),
    creator: showAccount(history.user(status.creator), urls),
    description: status.description,
    environment: deployment.environment,
    target_url: status.logUrl ?? '',
    created_at: toInstant(status.createdAt),
    updated_at: toInstant(status.createdAt),
    deployment_url: parent,
    repository_url: api,
    environment_url: '',
    ...(status.logUrl && { log_url: status.logUrl }),
    performed_via_github_app: null,
  };
}

/** A release as REST and webhooks show it. */
export function showRelease(
  release: GithubRelease,
  history: GithubHistory,
  urls: Urls,
) {
  const { repository } = release;
  const api = apiUrl(urls, repository);
  const self = `${api}/releases/${release.id}`;
  return {
    url: self,
    assets_url: `${self}/assets`,
    upload_url: `${self}/assets{?name,label}`,
    html_url: `${webUrl(urls, repository)}/releases/tag/${release.tagName}`,
    id: release.id,
    author: showAccount(history.user(release.author), urls),
    node_id: encodeNodeId({
      type: 'Release',
      repositoryId: repository.id,
      id: release.id,
    }),
    tag_name: release.tagName,
    target_commitish: repository.defaultBranch,
    name: release.name,
    draft: release.isDraft,
    prerelease: release.isPrerelease,
    created_at: toInstant(release.createdAt),
    published_at: toOptionalInstant(release.publishedAt),
    assets: [],
    tarball_url: `${api}/tarball/${release.tagName}`,
    zipball_url: `${api}/zipball/${release.tagName}`,
    body: release.body,
  };
}
