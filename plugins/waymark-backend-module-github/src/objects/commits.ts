import { z } from 'zod';
import { instant } from './answerSchemas';
import { CommitData } from './GithubObject';

/** What is asked of a commit, without its parents. */
export const COMMIT_FIELDS = 'oid message authoredDate committedDate';

/** A commit has two parents at most, but for the rare octopus merge. */
export const PARENT_FIELDS = 'parents(first: 10) { nodes { oid } }';

const parents = z.object({ nodes: z.array(z.object({ oid: z.string() })) });

/** A commit as GraphQL gives it. */
export const commitSchema = z.object({
  oid: z.string(),
  message: z.string(),
  authoredDate: instant,
  committedDate: instant,
  parents: parents.optional(),
});

const REVERTS = /This reverts commit ([0-9a-f]{40})/;

/** What is kept of a commit. */
export function readCommit(commit: z.output<typeof commitSchema>): CommitData {
  const [, reverts] = REVERTS.exec(commit.message) ?? [];
  return {
    sha: commit.oid,
    parents: commit.parents?.nodes.map(it => it.oid) ?? [],
    authoredAt: commit.authoredDate,
    committedAt: commit.committedDate,
    ...(reverts && { reverts }),
  };
}
