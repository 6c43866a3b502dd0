import { z } from 'zod';
import { connection, instant, optional } from './answerSchemas';
import { ConnectionReader } from './ConnectionReader';
import { Draft } from './Draft';
import { GithubObject } from './GithubObject';

const STATUSES = 10;

const STATUS_FIELDS = 'state createdAt logUrl environmentUrl';

/** What is asked of a deployment. */
export const DEPLOYMENT_FIELDS = `id environment task commitOid createdAt
  statuses(first: ${STATUSES}) { pageInfo { hasNextPage endCursor } nodes { ${STATUS_FIELDS} } }`;

const statusSchema = z.object({
  state: z.string(),
  createdAt: instant,
  logUrl: optional(z.string()),
  environmentUrl: optional(z.string()),
});

const deploymentSchema = z.object({
  id: z.string(),
  environment: optional(z.string()),
  task: optional(z.string()),
  commitOid: z.string(),
  createdAt: instant,
  statuses: connection(statusSchema),
});

type Status = z.output<typeof statusSchema>;

const FAILURES = new Set(['FAILURE', 'ERROR']);

/** A deployment with all of its statuses, in any order. It can change until it has succeeded. */
export function draftDeployment(answer: unknown): Draft {
  const deployment = deploymentSchema.parse(answer);
  const statuses = new ConnectionReader(
    {
      on: 'Deployment',
      id: deployment.id,
      connection: 'statuses',
      fields: STATUS_FIELDS,
    },
    statusSchema,
    deployment.statuses,
  );
  return {
    next: () => statuses.next(),
    finish: () => toObject(deployment, statuses.items),
  };
}

function toObject(
  deployment: z.output<typeof deploymentSchema>,
  statuses: readonly Status[],
): GithubObject {
  const success = firstOf(statuses, it => it.state === 'SUCCESS');
  const failure = firstOf(statuses, it => FAILURES.has(it.state));
  return {
    kind: 'deployment',
    id: deployment.id,
    data: {
      sha: deployment.commitOid,
      environment: deployment.environment ?? 'production',
      task: deployment.task ?? 'deploy',
      createdAt: deployment.createdAt,
      ...(success && { success }),
      ...(failure && { failure }),
    },
    ...(!success && { unsettledSince: deployment.createdAt }),
  };
}

function firstOf(
  statuses: readonly Status[],
  isWanted: (status: Status) => boolean,
): { at: number; url?: string } | undefined {
  let first: Status | undefined;
  for (const status of statuses) {
    if (isWanted(status) && (!first || status.createdAt < first.createdAt)) {
      first = status;
    }
  }
  const url = first?.logUrl || first?.environmentUrl;
  return first && { at: first.createdAt, ...(url && { url }) };
}
