import { Commit, Deployment } from '@waymark/plugin-waymark-common';
import { parseDevlakeTime } from './parseDevlakeTime';
import { DevlakeProject } from './readProject';
import { readTable } from './readTable';

/** One attempt to deploy one commit of one repository. */
interface Attempt {
  repository: string;
  sha: string;
  isSuccess: boolean;
  finishedAt: number;
}

/** Deployments, and commits that stand for those of several repositories at once. */
export interface DevlakeDeployments {
  deployments: Deployment[];
  standIns: Commit[];
}

const COLUMNS = [
  'cicd_deployment_id',
  'cicd_scope_id',
  'repo_url',
  'commit_sha',
  'environment',
  'result',
  'finished_date',
] as const;

const RESULTS = new Map([
  ['SUCCESS', true],
  ['FAILURE', false],
]);

/**
 * Reads the completed deployments of an environment from `cicd_deployment_commits.csv`. As in DevLake, the rows of one
 * pipeline are one deployment, which finished with the last of them. It succeeded where the last attempt in each
 * repository did.
 *
 * @param environment - in any case: DevLake writes PRODUCTION
 * @throws NotFoundError if there is no such file
 * @throws InputError if it is wrong
 */
export async function readDeployments(
  folder: string,
  environment: string,
  project: DevlakeProject,
): Promise<DevlakeDeployments> {
  const rows = await readTable(folder, 'cicd_deployment_commits', COLUMNS);
  const attempts = new Map<string, Attempt[]>();
  for (const { place, values } of rows) {
    const isSuccess = RESULTS.get(values.result.toUpperCase());
    const isAsked =
      values.environment.toLowerCase() === environment.toLowerCase() &&
      project.holds('cicd_scopes', values.cicd_scope_id);
    // What neither succeeded nor failed, or has no end, is still running or was called off.
    if (isAsked && isSuccess !== undefined && values.finished_date !== '') {
      const id = values.cicd_deployment_id;
      const own = attempts.get(id) ?? [];
      own.push({
        repository: values.repo_url,
        sha: values.commit_sha,
        isSuccess,
        finishedAt: parseDevlakeTime(
          values.finished_date,
          `${place}: finished_date`,
        ),
      });
      attempts.set(id, own);
    }
  }
  const joined = [...attempts].map(([id, of]) => join(id, environment, of));
  return {
    deployments: joined.map(it => it.deployment),
    standIns: joined.flatMap(it => it.standIn ?? []),
  };
}

function join(id: string, environment: string, attempts: readonly Attempt[]) {
  const last = new Map<string, Attempt>();
  for (const attempt of attempts) {
    const { repository, finishedAt } = attempt;
    if (finishedAt >= (last.get(repository)?.finishedAt ?? -Infinity)) {
      last.set(repository, attempt);
    }
  }
  const ends = [...last.values()];
  const shas = [...new Set(ends.map(it => it.sha))].sort();
  const finishedAt = Math.max(...ends.map(it => it.finishedAt));
  const deployment: Deployment = {
    id,
    environment,
    sha: shas.join('+'),
    status: ends.every(it => it.isSuccess) ? 'success' : 'failure',
    finishedAt,
  };
  return { deployment, standIn: standInFor(deployment, shas) };
}

// Several repositories deployed at once are one commit with them as parents. As a merge commit it gives no lead time
// itself, and what it brings and whether it was there before come out right.
function standInFor(
  { sha, finishedAt }: Deployment,
  parents: string[],
): Commit | undefined {
  return parents.length > 1
    ? { sha, parents, authoredAt: finishedAt }
    : undefined;
}
