import { z } from 'zod';
import { instant, optional } from './answerSchemas';
import { GithubObject } from './GithubObject';

/** A page of a workflow's runs as REST gives it. */
export const workflowRunsSchema = z.object({
  workflow_runs: z.array(
    z.object({
      node_id: z.string(),
      head_sha: z.string(),
      status: optional(z.string()),
      conclusion: optional(z.string()),
      created_at: instant,
      run_started_at: optional(instant),
      updated_at: instant,
      html_url: optional(z.string()),
    }),
  ),
});

/** What is kept of a run: a run that is started again is the same one. */
export function readWorkflowRun(
  file: string,
  run: z.output<typeof workflowRunsSchema>['workflow_runs'][number],
): GithubObject {
  return {
    kind: 'run',
    id: run.node_id,
    data: {
      file,
      sha: run.head_sha,
      status: run.status ?? 'unknown',
      ...(run.conclusion && { conclusion: run.conclusion }),
      createdAt: run.created_at,
      startedAt: run.run_started_at ?? run.created_at,
      updatedAt: run.updated_at,
      ...(run.html_url && { url: run.html_url }),
    },
  };
}
