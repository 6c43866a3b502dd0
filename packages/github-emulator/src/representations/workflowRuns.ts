import path from 'node:path';
import type { GithubHistory } from '../history/GithubHistory';
import type { GithubRepository } from '../history/GithubRepository';
import type { GithubRunAttempt, GithubWorkflowRun } from '../history/model';
import { encodeNodeId, type NodeType } from '../history/nodeIds';
import { toInstant } from '../time';
import { showAccount } from './accounts';
import { showCommitBriefly } from './commits';
import { showRepositoryBriefly } from './repositories';
import { apiUrl, webUrl, type Urls } from './Urls';

/** One attempt of a workflow run as REST and webhooks show it; the last where none is named. */
export function showWorkflowRun(
  run: GithubWorkflowRun,
  history: GithubHistory,
  urls: Urls,
  attempt: GithubRunAttempt = run.attempts[run.attempts.length - 1],
) {
  const { repository } = run;
  const api = apiUrl(urls, repository);
  const self = `${api}/actions/runs/${run.id}`;
  const workflowId = workflowIdOf(repository, run.workflow);
  const commit = repository.content.commits.get(run.headSha)!;
  const brief = showRepositoryBriefly(repository, urls);
  return {
    id: run.id,
    name: workflowName(run.workflow),
    node_id: idOf('WorkflowRun', repository, run.id),
    head_branch: run.headBranch,
    head_sha: run.headSha,
    path: run.workflow,
    display_title: commit.message.split('\n')[0],
    run_number: run.runNumber,
    event: run.event,
    status: attempt.status,
    conclusion: attempt.conclusion ?? null,
    workflow_id: workflowId,
    check_suite_id: run.id,
    check_suite_node_id: idOf('CheckSuite', repository, run.id),
    url: self,
    html_url: `${webUrl(urls, repository)}/actions/runs/${run.id}`,
    pull_requests: [],
    created_at: toInstant(run.createdAt),
    updated_at: toInstant(attempt.updatedAt),
    actor: showAccount(history.user(run.attempts[0].actor), urls),
    run_attempt: attempt.attempt,
    referenced_workflows: [],
    run_started_at: toInstant(attempt.startedAt),
    triggering_actor: showAccount(history.user(attempt.actor), urls),
    jobs_url: `${self}/jobs`,
    logs_url: `${self}/logs`,
    check_suite_url: `${api}/check-suites/${run.id}`,
    artifacts_url: `${self}/artifacts`,
    cancel_url: `${self}/cancel`,
    rerun_url: `${self}/rerun`,
    previous_attempt_url:
      attempt.attempt > 1 ? `${self}/attempts/${attempt.attempt - 1}` : null,
    workflow_url: `${api}/actions/workflows/${workflowId}`,
    head_commit: showCommitBriefly(commit),
    repository: brief,
    head_repository: brief,
  };
}

/** A workflow as REST and webhooks show it. */
export function showWorkflow(
  file: string,
  repository: GithubRepository,
  urls: Urls,
) {
  const id = workflowIdOf(repository, file);
  const name = workflowName(file);
  const web = webUrl(urls, repository);
  return {
    id,
    node_id: idOf('Workflow', repository, id),
    name,
    path: file,
    state: 'active',
    created_at: toInstant(repository.createdAt),
    updated_at: toInstant(repository.createdAt),
    url: `${apiUrl(urls, repository)}/actions/workflows/${id}`,
    html_url: `${web}/blob/${repository.defaultBranch}/${file}`,
    badge_url: `${web}/workflows/${name}/badge.svg`,
  };
}

/** The files of the workflows that have run, in order of their first run. */
export function workflowFilesOf(repository: GithubRepository): string[] {
  return [...new Set(repository.content.workflowRuns.map(run => run.workflow))];
}

/** A workflow's id: the same for the same file of a repository. */
export function workflowIdOf(
  repository: GithubRepository,
  file: string,
): number {
  let hash = 0;
  for (const character of file) {
    hash = (Math.imul(hash, 31) + character.charCodeAt(0)) >>> 0;
  }
  return repository.id * 1000 + (hash % 1000);
}

function workflowName(file: string): string {
  return path.posix.basename(file).replace(/\.ya?ml$/, '');
}

function idOf(
  type: NodeType,
  repository: GithubRepository,
  id: number,
): string {
  return encodeNodeId({ type, repositoryId: repository.id, id });
}
