import { Commit } from '@waymark/plugin-waymark-common';
import { parseDevlakeTime } from './parseDevlakeTime';
import { readOptionalTable, readTable } from './readTable';

/**
 * Reads the graph of commits from `commits.csv` and `commit_parents.csv`; `undefined` where there is no `commits.csv`.
 *
 * @throws NotFoundError if there are commits, and no file of their parents: each would seem to stand alone
 * @throws InputError if a file is wrong
 */
export async function readCommits(
  folder: string,
): Promise<Commit[] | undefined> {
  const rows = await readOptionalTable(folder, 'commits', [
    'sha',
    'authored_date',
  ]);
  if (!rows) {
    return undefined;
  }
  const parents = await readParents(folder);
  return rows.map(({ place, values: { sha, authored_date } }) => ({
    sha,
    parents: parents.get(sha) ?? [],
    authoredAt: parseDevlakeTime(authored_date, `${place}: authored_date`),
  }));
}

async function readParents(folder: string): Promise<Map<string, string[]>> {
  const rows = await readTable(folder, 'commit_parents', [
    'commit_sha',
    'parent_commit_sha',
  ]);
  const parents = new Map<string, string[]>();
  for (const { values } of rows) {
    const { commit_sha: sha, parent_commit_sha: parent } = values;
    const known = parents.get(sha) ?? [];
    if (parent !== '' && !known.includes(parent)) {
      known.push(parent);
    }
    parents.set(sha, known);
  }
  return parents;
}
