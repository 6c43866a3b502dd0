import type { GithubHistory } from '../history/GithubHistory';
import type { GithubCommit, GithubEvent } from '../history/model';
import { encodeNodeId } from '../history/nodeIds';
import { showAccount, showOrganisation } from '../representations/accounts';
import { showPushedCommit } from '../representations/commits';
import {
  showDeployment,
  showDeploymentStatus,
  showRelease,
} from '../representations/deployments';
import { showRepository } from '../representations/repositories';
import {
  showIssue,
  showLabel,
  showPullRequest,
} from '../representations/subjects';
import { webUrl, type Urls } from '../representations/Urls';
import { showWorkflow, showWorkflowRun } from '../representations/workflowRuns';

const NO_COMMIT = '0'.repeat(40);

/** A push tells of no more commits than these. */
const MOST_COMMITS = 2048;

/**
 * What GitHub posts about an event, as it stands now; nothing where GitHub stays silent, as it does about deployments that
 * become inactive.
 */
export function webhookPayload(
  event: GithubEvent,
  history: GithubHistory,
  urls: Urls,
  installationId: number,
): Record<string, unknown> | undefined {
  const body = bodyOf(event, history, urls);
  return (
    body && {
      ...body,
      repository: showRepository(event.repository, urls),
      organization: showOrganisation(event.repository.owner, urls),
      sender: showAccount(history.user(event.sender), urls),
      installation: {
        id: installationId,
        node_id: encodeNodeId({ type: 'Installation', id: installationId }),
      },
    }
  );
}

function bodyOf(
  event: GithubEvent,
  history: GithubHistory,
  urls: Urls,
): Record<string, unknown> | undefined {
  switch (event.name) {
    case 'deployment_status':
      return event.status.state === 'INACTIVE'
        ? undefined
        : {
            action: 'created',
            deployment_status: showDeploymentStatus(
              event.status,
              history,
              urls,
            ),
            deployment: showDeployment(event.status.deployment, history, urls),
          };
    case 'release':
      return {
        action: event.action,
        release: showRelease(event.release, history, urls),
      };
    case 'pull_request':
      return {
        action: event.action,
        number: event.pullRequest.number,
        pull_request: showPullRequest(event.pullRequest, history, urls),
        ...(event.action === 'synchronize' && {
          before: event.before,
          after: event.pullRequest.headSha,
        }),
      };
    case 'issues':
      return {
        action: event.action,
        issue: showIssue(event.issue, history, urls),
        ...('label' in event && {
          label: showLabel(event.label, event.repository, urls),
        }),
      };
    case 'workflow_run':
      return {
        action: event.action,
        workflow_run: showWorkflowRun(event.run, history, urls),
        workflow: showWorkflow(event.run.workflow, event.repository, urls),
      };
    default:
      return pushOf(event, urls);
  }
}

function pushOf(
  event: Extract<GithubEvent, { name: 'push' }>,
  urls: Urls,
): Record<string, unknown> {
  const before = event.before ?? NO_COMMIT;
  const after = event.after ?? NO_COMMIT;
  const show = (commit: GithubCommit) =>
    showPushedCommit(commit, urls, !event.known?.has(commit.sha));
  const head = event.after
    ? event.repository.content.commits.get(event.after)
    : undefined;
  return {
    ref: event.ref,
    before,
    after,
    created: !event.before,
    deleted: !event.after,
    forced: event.forced,
    base_ref: null,
    compare: `${webUrl(urls, event.repository)}/compare/${before.slice(0, 12)}...${after.slice(0, 12)}`,
    commits: event.commits.slice(-MOST_COMMITS).map(show),
    head_commit: head ? show(head) : null,
    pusher: { name: event.sender, email: `${event.sender}@example.com` },
  };
}
