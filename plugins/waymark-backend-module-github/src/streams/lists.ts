import {
  DEPLOYMENT_FIELDS,
  draftDeployment,
  draftIssue,
  draftPullRequest,
  draftRelease,
  ISSUE_FIELDS,
  PULL_REQUEST_FIELDS,
  RELEASE_FIELDS,
} from '../objects';
import { ListStream } from './ListStream';

/** Deployments with their statuses, by when they were created. */
export function deploymentList(since: number): ListStream {
  return new ListStream({
    name: 'deployments',
    connection: 'deployments',
    orderedBy: 'createdAt',
    size: 40,
    listsPerNode: 1,
    nodesPerNode: 10,
    fields: DEPLOYMENT_FIELDS,
    read: draftDeployment,
    since,
  });
}

/**
 * Releases, by when they were created.
 *
 * @param overlap - for how long a draft, which not everybody sees, may be published later; in milliseconds
 */
export function releaseList(since: number, overlap: number): ListStream {
  return new ListStream({
    name: 'releases',
    connection: 'releases',
    orderedBy: 'createdAt',
    size: 50,
    listsPerNode: 0,
    nodesPerNode: 0,
    fields: RELEASE_FIELDS,
    read: draftRelease,
    since,
    overlap,
  });
}

/** Pull requests with their commits and reviews, by when they were updated. */
export function pullRequestList(since: number): ListStream {
  return new ListStream({
    name: 'pull-requests',
    connection: 'pullRequests',
    orderedBy: 'updatedAt',
    size: 20,
    listsPerNode: 2,
    nodesPerNode: 25,
    fields: PULL_REQUEST_FIELDS,
    read: draftPullRequest,
    since,
  });
}

/** Issues of one label, by when they were updated. */
export function issueList(label: string, since: number): ListStream {
  return new ListStream({
    name: `issues:${label}`,
    connection: 'issues',
    orderedBy: 'updatedAt',
    size: 10,
    listsPerNode: 2,
    nodesPerNode: 55,
    fields: ISSUE_FIELDS,
    filter: variables => `, labels: ${variables.add('[String!]', [label])}`,
    read: draftIssue,
    since,
  });
}
