import type { GithubConclusion, GithubWorkflowRun } from './model';
import type { Doing, RepositoryLedger } from './RepositoryLedger';

/**
 * A workflow run to start.
 *
 * @public
 */
export interface NewWorkflowRun extends Doing {
  /** Path of the workflow's file. */
  workflow: string;
  /** Default: the tip of the branch. */
  sha?: string;
  /** Default: the default branch. */
  branch?: string;
  /** Default: `push`. */
  event?: GithubWorkflowRun['event'];
}

/** Starts the first attempt of a workflow run. */
export function startRun(
  ledger: RepositoryLedger,
  options: NewWorkflowRun,
): GithubWorkflowRun {
  const { repository, content } = ledger;
  const { at, by } = ledger.done(options);
  const branch = options.branch ?? repository.defaultBranch;
  const sha = options.sha ?? content.branches.get(branch);
  if (!sha) {
    throw new Error(`${repository.fullName} has no branch ${branch} to run on`);
  }
  const run: GithubWorkflowRun = {
    kind: 'WorkflowRun',
    repository,
    id: ledger.nextId('WorkflowRun'),
    workflow: options.workflow,
    event: options.event ?? 'push',
    headBranch: branch,
    headSha: sha,
    runNumber: ledger.count(`runs of ${options.workflow}`),
    createdAt: at,
    attempts: [],
  };
  content.workflowRuns.push(run);
  return rerun(ledger, run, { at, by });
}

/** Starts another attempt of a run. */
export function rerun(
  ledger: RepositoryLedger,
  run: GithubWorkflowRun,
  options: Doing,
): GithubWorkflowRun {
  const { at, by } = ledger.done(options);
  run.attempts.push({
    attempt: run.attempts.length + 1,
    status: 'in_progress',
    startedAt: at,
    updatedAt: at,
    actor: by,
  });
  ledger.touch(at);
  ledger.emit({
    name: 'workflow_run',
    action: 'requested',
    at,
    sender: by,
    run,
  });
  return run;
}

/** Ends the last attempt of a run. */
export function finishRun(
  ledger: RepositoryLedger,
  run: GithubWorkflowRun,
  conclusion: GithubConclusion,
  options: Doing,
): void {
  const { at, by } = ledger.done(options);
  const attempt = run.attempts[run.attempts.length - 1];
  attempt.status = 'completed';
  attempt.conclusion = conclusion;
  attempt.updatedAt = at;
  ledger.touch(at);
  ledger.emit({
    name: 'workflow_run',
    action: 'completed',
    at,
    sender: by,
    run,
  });
}
