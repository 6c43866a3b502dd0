import { Commit, PullRequest } from '@waymark/plugin-waymark-common';
import { parseDevlakeTime, parseOptionalDevlakeTime } from './parseDevlakeTime';
import { DevlakeProject } from './readProject';
import { readOptionalTable, readTable } from './readTable';

/** Pull requests, and the commits that they had on their branches. */
export interface DevlakePullRequests {
  pullRequests: PullRequest[];
  commits: Commit[];
}

/**
 * Reads `pull_requests.csv` and `pull_request_commits.csv`; `undefined` where there is no `pull_requests.csv`.
 *
 * @throws NotFoundError if there are pull requests, and no file of their commits
 * @throws InputError if a file is wrong
 */
export async function readPullRequests(
  folder: string,
  project: DevlakeProject,
): Promise<DevlakePullRequests | undefined> {
  const rows = await readOptionalTable(folder, 'pull_requests', [
    'id',
    'base_repo_id',
    'merge_commit_sha',
    'created_date',
    'merged_date',
  ]);
  if (!rows) {
    return undefined;
  }
  const commits = await readOwnCommits(folder);
  const own = rows.filter(it => project.holds('repos', it.values.base_repo_id));
  return {
    // DevLake's numbers repeat from repository to repository: the place in the table does not.
    pullRequests: own.map(({ place, values }, index) => ({
      number: index + 1,
      commits: (commits.get(values.id) ?? []).map(({ sha }) => sha),
      openedAt: parseOptionalDevlakeTime(
        values.created_date,
        `${place}: created_date`,
      ),
      mergedAt: parseOptionalDevlakeTime(
        values.merged_date,
        `${place}: merged_date`,
      ),
      mergeSha: values.merge_commit_sha || undefined,
    })),
    commits: [...commits.values()].flat(),
  };
}

async function readOwnCommits(folder: string): Promise<Map<string, Commit[]>> {
  const rows = await readTable(folder, 'pull_request_commits', [
    'pull_request_id',
    'commit_sha',
    'commit_authored_date',
  ]);
  const commits = new Map<string, Commit[]>();
  for (const { place, values } of rows) {
    const own = commits.get(values.pull_request_id) ?? [];
    own.push({
      sha: values.commit_sha,
      parents: [],
      authoredAt: parseDevlakeTime(
        values.commit_authored_date,
        `${place}: commit_authored_date`,
      ),
    });
    commits.set(values.pull_request_id, own);
  }
  return commits;
}
