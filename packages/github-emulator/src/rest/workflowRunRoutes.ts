import type { GithubRepository } from '../history/GithubRepository';
import type { GithubWorkflowRun } from '../history/model';
import { matchesTime } from '../matchesTime';
import {
  showWorkflow,
  showWorkflowRun,
  workflowFilesOf,
  workflowIdOf,
} from '../representations/workflowRuns';
import { notFound, type RestAnswer, type RestContext } from './RestAnswer';
import { found, type RestRoute } from './RestRoute';
import { listAnswer } from './listAnswer';
import { ofRepository } from './ofRepository';

/** GitHub gives no more than so many workflow runs where they are filtered. */
const MOST_FILTERED_RUNS = 1000;

/** Workflows, their runs and attempts. */
export const workflowRunRoutes: readonly RestRoute[] = [
  ...ofRepository('/actions/runs', listRuns, 'actions'),
  ...ofRepository('/actions/runs/:run', oneRun, 'actions'),
  ...ofRepository('/actions/runs/:run/attempts/:attempt', oneRun, 'actions'),
  ...ofRepository('/actions/workflows', listWorkflows, 'actions'),
  ...ofRepository('/actions/workflows/:workflow/runs', listRuns, 'actions'),
];

function listRuns(source: GithubRepository, context: RestContext): RestAnswer {
  const { searchParams } = context.url;
  const { workflow } = context.params;
  const filters = ['branch', 'created', 'event', 'head_sha', 'status', 'actor'];
  const filtered = filters.some(name => searchParams.has(name));
  const isAsked = (file: string) =>
    !workflow ||
    file.endsWith(`/${workflow}`) ||
    String(workflowIdOf(source, file)) === workflow;
  if (!workflowFilesOf(source).some(isAsked) && workflow) {
    throw notFound();
  }
  const runs = source.content.workflowRuns
    .filter(run => isAsked(run.workflow) && matchesRun(run, searchParams))
    .reverse();
  return listAnswer(
    filtered ? runs.slice(0, MOST_FILTERED_RUNS) : runs,
    context,
    run => showWorkflowRun(run, context.history, context.urls),
    shown => ({ total_count: runs.length, workflow_runs: shown }),
  );
}

function matchesRun(run: GithubWorkflowRun, search: URLSearchParams): boolean {
  const last = run.attempts[run.attempts.length - 1];
  const created = search.get('created');
  const is = (name: string, ...values: (string | undefined)[]) =>
    !search.has(name) || values.includes(search.get(name)!);
  return (
    is('branch', run.headBranch) &&
    is('event', run.event) &&
    is('head_sha', run.headSha) &&
    is('actor', run.attempts[0].actor) &&
    is('status', last.status, last.conclusion) &&
    (!created || matchesTime(run.createdAt, created))
  );
}

function oneRun(source: GithubRepository, context: RestContext): RestAnswer {
  const { run: id, attempt } = context.params;
  const run = source.content.workflowRuns.find(
    candidate => String(candidate.id) === id,
  );
  const wanted = attempt
    ? run?.attempts[Number(attempt) - 1]
    : run?.attempts[run.attempts.length - 1];
  if (!run || !wanted) {
    throw notFound();
  }
  return found(showWorkflowRun(run, context.history, context.urls, wanted));
}

function listWorkflows(
  source: GithubRepository,
  context: RestContext,
): RestAnswer {
  const files = workflowFilesOf(source);
  return listAnswer(
    files,
    context,
    file => showWorkflow(file, source, context.urls),
    workflows => ({ total_count: files.length, workflows }),
  );
}
