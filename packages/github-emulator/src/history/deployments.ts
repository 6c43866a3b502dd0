import type {
  GithubDeployment,
  GithubDeploymentState,
  GithubDeploymentStatus,
  GithubRelease,
} from './model';
import type { Doing, RepositoryLedger } from './RepositoryLedger';

/**
 * A deployment to start.
 *
 * @public
 */
export interface NewDeployment extends Doing {
  /** Default: the tip of the default branch. */
  sha?: string;
  /** Default: `production`. */
  environment?: string;
  /** Default: `deploy`. */
  task?: string;
  description?: string;
  payload?: Record<string, unknown>;
}

/**
 * A release to publish or draft.
 *
 * @public
 */
export interface NewRelease extends Doing {
  tagName: string;
  /** Default: the tip of the default branch. */
  sha?: string;
  /** Default: the tag's name. */
  name?: string;
  body?: string;
  isDraft?: boolean;
  isPrerelease?: boolean;
}

/** Starts a deployment; its first status is for `addStatus`. */
export function deploy(
  ledger: RepositoryLedger,
  options: NewDeployment,
): GithubDeployment {
  const { repository, content } = ledger;
  const { at, by } = ledger.done(options);
  const deployment: GithubDeployment = {
    kind: 'Deployment',
    repository,
    id: ledger.nextId('Deployment'),
    sha: shaOf(ledger, options.sha, 'deploy'),
    ref: repository.defaultBranch,
    task: options.task ?? 'deploy',
    environment: options.environment ?? 'production',
    description: options.description ?? '',
    payload: options.payload ?? {},
    creator: by,
    createdAt: at,
    updatedAt: at,
    statuses: [],
  };
  content.deployments.push(deployment);
  ledger.touch(at);
  return deployment;
}

/** Adds a status. A success makes what was deployed to the environment before inactive, as GitHub does by default. */
export function addStatus(
  ledger: RepositoryLedger,
  deployment: GithubDeployment,
  state: GithubDeploymentState,
  options: Doing & { logUrl?: string; description?: string },
): GithubDeploymentStatus {
  const { at, by } = ledger.done(options);
  const status: GithubDeploymentStatus = {
    kind: 'DeploymentStatus',
    id: ledger.nextId('DeploymentStatus'),
    deployment,
    state,
    description: options.description ?? '',
    creator: by,
    logUrl: options.logUrl,
    createdAt: at,
  };
  deployment.statuses.push(status);
  deployment.updatedAt = at;
  ledger.touch(at);
  ledger.emit({ name: 'deployment_status', at, sender: by, status });
  const active = activeIn(ledger, deployment.environment);
  if (state !== 'SUCCESS') {
    active.delete(deployment);
    return status;
  }
  // Only deployments from before become inactive: one that ends late leaves the newer ones as they are.
  for (const other of [...active]) {
    if (other.id < deployment.id) {
      addStatus(ledger, other, 'INACTIVE', { at, by });
    }
  }
  active.add(deployment);
  return status;
}

/** Publishes a release, or drafts one. */
export function publishRelease(
  ledger: RepositoryLedger,
  options: NewRelease,
): GithubRelease {
  const { repository, content } = ledger;
  const { at, by } = ledger.done(options);
  const release: GithubRelease = {
    kind: 'Release',
    repository,
    id: ledger.nextId('Release'),
    tagName: options.tagName,
    sha: shaOf(ledger, options.sha, 'release'),
    name: options.name ?? options.tagName,
    body: options.body ?? '',
    author: by,
    isDraft: options.isDraft ?? false,
    isPrerelease: options.isPrerelease ?? false,
    createdAt: at,
    publishedAt: options.isDraft ? undefined : at,
    updatedAt: at,
  };
  content.releases.push(release);
  ledger.touch(at);
  if (!release.isDraft) {
    content.tags.set(release.tagName, release.sha);
    ledger.emit({
      name: 'release',
      action: 'published',
      at,
      sender: by,
      release,
    });
  }
  return release;
}

function shaOf(
  ledger: RepositoryLedger,
  given: string | undefined,
  what: string,
): string {
  const { repository, content } = ledger;
  const sha = given ?? content.branches.get(repository.defaultBranch);
  if (!sha) {
    throw new Error(
      `${repository.fullName} is empty: there is nothing to ${what}`,
    );
  }
  return sha;
}

function activeIn(
  ledger: RepositoryLedger,
  environment: string,
): Set<GithubDeployment> {
  let active = ledger.activeDeployments.get(environment);
  if (!active) {
    active = new Set();
    ledger.activeDeployments.set(environment, active);
  }
  return active;
}
